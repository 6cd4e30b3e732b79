import { ButtonLink } from "@/components/ui/button";
import { COLLECT_LABELS, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { CHANGE_SLUGS } from "@/lib/kinerja/perubahan/labels";
import { CHANGE_KINDS } from "@/lib/kinerja/perubahan/rules";

/** The guide's first step: Kumpulkan at Pengembangan Kompetensi or at Tugas Tambahan; Lihat where nothing can be collected. */
export function EvidenceEntries({ id, periode, canCollect }: { id: string; periode: string; canCollect: boolean }) {
  return (
    <ul className="grid gap-2">
      {CHANGE_KINDS.map((jenis) => (
        <li key={jenis} className="flex items-center justify-between gap-2">
          <span>{PART_LABELS[jenis].title}</span>
          <ButtonLink href={`/guru/kinerja/${id}/bukti#${CHANGE_SLUGS[jenis]}`} size="small" variant="quiet">
            {canCollect ? COLLECT_LABELS.collect : "Lihat"}
            <span className="sr-only">
              {" "}
              {PART_LABELS[jenis].title}, {periode}
            </span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

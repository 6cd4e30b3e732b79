import { ButtonLink } from "@/components/ui/button";
import { COLLECT_LABELS, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { CHANGE_SLUGS } from "@/lib/kinerja/perubahan/labels";
import { CHANGE_KINDS } from "@/lib/kinerja/perubahan/rules";

/** The guide's first step: Kumpulkan at Pengembangan Kompetensi or at Tugas Tambahan. */
export function EvidenceEntries({ id, periode }: { id: string; periode: string }) {
  return (
    <ul className="grid gap-2">
      {CHANGE_KINDS.map((jenis) => (
        <li key={jenis} className="flex items-center justify-between gap-2">
          <span>{PART_LABELS[jenis].title}</span>
          <ButtonLink href={`/guru/kinerja/${id}/bukti#${CHANGE_SLUGS[jenis]}`} size="small" variant="quiet">
            {COLLECT_LABELS.collect}
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

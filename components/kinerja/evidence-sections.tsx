import { Tag } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { EvidenceOfRow } from "@/lib/kinerja/bukti/queries";
import type { ShownEvidenceState } from "@/lib/kinerja/bukti/rules";
import { CheckLink, DocumentFacts } from "./evidence-document";
import { EvidenceStateTag } from "./evidence-state-tag";

type Row = EvidenceOfRow & { shown: ShownEvidenceState };

/** What the teacher has collected of one part of the plan, and what is missing, as the principal reads it. */
export function EvidenceSections({ rows, zone }: { rows: readonly Row[]; zone: Zone }) {
  if (rows.length === 0) return <p className="text-ink-2">Tidak ada tugas tambahan.</p>;
  return rows.map(({ id, judul, keterangan, shown, dikumpulkanPada, diubahPada, dokumen }) => (
    <section key={id} className="grid gap-2 border-b border-line pb-4 last:border-0 last:pb-0">
      <h3 className="text-base break-words">{judul}</h3>
      {keterangan ? <p className="text-sm break-words whitespace-pre-line">{keterangan}</p> : null}
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
        {shown === "dikumpulkan" || shown === "tidak_dikumpulkan" ? (
          <EvidenceStateTag state={shown} />
        ) : (
          // Whether there is a draft is the teacher's alone.
          <Tag tone="plain">Belum dikumpulkan</Tag>
        )}
        {dikumpulkanPada ? <span>{formatInstant(dikumpulkanPada, zone)}</span> : null}
        {diubahPada ? <Tag tone="wait">Diubah {formatInstant(diubahPada, zone)}</Tag> : null}
      </p>
      {dokumen.length > 0 ? (
        <ol className="grid gap-2">
          {dokumen.map((document) => (
            <li
              key={document.slot}
              className="flex flex-wrap items-center justify-between gap-2 rounded-field border border-line bg-ground p-3"
            >
              <DocumentFacts document={document} />
              <CheckLink document={document} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  ));
}

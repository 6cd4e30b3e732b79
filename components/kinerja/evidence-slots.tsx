import { PencilLine, Upload } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { COLLECT_LABELS, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import type { EvidenceDocument } from "@/lib/kinerja/bukti/queries";
import type { EvidenceRow } from "@/lib/kinerja/bukti/rules";
import { CheckLink, DocumentFacts } from "./evidence-document";

/** One place per document that the approved plan asks for: empty with Unggah, filled with Cek and, as long as it may, Ubah or Edit. */
export function EvidenceSlots({
  page,
  jenis,
  slots,
  canWrite,
}: {
  /** The row's own page. */
  page: string;
  jenis: EvidenceRow;
  slots: readonly { slot: number; bukti: EvidenceDocument | null }[];
  canWrite: boolean;
}) {
  const { change } = PART_LABELS[jenis];
  return (
    <ol className="grid gap-3">
      {slots.map(({ slot, bukti }) => (
        <li key={slot} className="grid gap-2 rounded-field border border-line bg-ground p-3">
          <h3 className="text-sm text-ink-2">
            Dokumen {slot} dari {slots.length}
          </h3>
          {bukti ? <DocumentFacts document={bukti} /> : <p className="text-ink-2">Belum ada dokumen.</p>}
          <div className="flex flex-wrap gap-2">
            {bukti ? <CheckLink document={bukti} /> : null}
            {canWrite ? (
              <ButtonLink
                href={`${page}/${slot}`}
                size="small"
                variant={bukti ? "plain" : "primary"}
                icon={bukti ? <PencilLine size={18} aria-hidden="true" /> : <Upload size={18} aria-hidden="true" />}
              >
                {bukti ? change : COLLECT_LABELS.upload}
                <span className="sr-only"> dokumen {slot}</span>
              </ButtonLink>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

import { Eye } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { formatBytes } from "@/lib/berkas/labels";
import { formatDay } from "@/lib/kernel/time";
import { COLLECT_LABELS, EVIDENCE_LABELS } from "@/lib/kinerja/bukti/labels";
import type { EvidenceDocument } from "@/lib/kinerja/bukti/queries";

/** What a document is, with its number and date, and the name of its file. */
export function DocumentFacts({ document: { jenis, nomor, tanggal, nama, ukuran } }: { document: EvidenceDocument }) {
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="font-semibold">{EVIDENCE_LABELS[jenis]}</p>
      {nomor || tanggal ? (
        <p className="text-sm break-words text-ink-2">
          {nomor ? `Nomor ${nomor}` : null}
          {nomor && tanggal ? ", " : null}
          {tanggal ? formatDay(tanggal) : null}
        </p>
      ) : null}
      <p className="text-sm break-words text-ink-2">
        {nama} ({formatBytes(ukuran)})
      </p>
    </div>
  );
}

/** Cek: the file as it is, in a tab of its own. */
export function CheckLink({ document: { berkasId, nama } }: { document: EvidenceDocument }) {
  return (
    <a
      href={`/api/berkas/${berkasId}?lihat=1`}
      target="_blank"
      rel="noreferrer"
      className={buttonStyle({ variant: "quiet", size: "small" })}
    >
      <Eye size={18} aria-hidden="true" />
      {COLLECT_LABELS.check}
      <span className="sr-only"> {nama} (buka di tab baru)</span>
    </a>
  );
}

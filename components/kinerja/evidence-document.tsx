import { Eye, OctagonX } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
import { formatBytes } from "@/lib/berkas/labels";
import { formatDay } from "@/lib/kernel/time";
import { COLLECT_LABELS, EVIDENCE_LABELS, VOID_LABELS } from "@/lib/kinerja/bukti/labels";
import type { EvidenceDocument } from "@/lib/kinerja/bukti/queries";

/** What a document is, with its number and date, the name of its file, and whether its certificate was revoked since. */
export function DocumentFacts({ document }: { document: EvidenceDocument }) {
  const { jenis, nomor, tanggal, nama, ukuran, batal } = document;
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
      {batal ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <Tag tone="bad" icon={<OctagonX size={14} aria-hidden="true" className="shrink-0" />}>
            {VOID_LABELS[batal.status]}
          </Tag>
          <PageLink href={`/sertifikat/${batal.kode}`} className="link inline-flex min-h-tap items-center">
            Lihat keterangannya<span className="sr-only"> untuk {nama}</span>
          </PageLink>
        </p>
      ) : null}
    </div>
  );
}

/** Cek: the file as it is, in a tab of its own. */
export function CheckLink({ document: { berkasId, nama } }: { document: { berkasId: string; nama: string } }) {
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

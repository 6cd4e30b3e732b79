import { FolderUp } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { COLLECT_LABELS } from "@/lib/kinerja/bukti/labels";
import type { EvidenceOfRow } from "@/lib/kinerja/bukti/queries";
import type { ShownEvidenceState } from "@/lib/kinerja/bukti/rules";
import { RHK_CHANGE_LABELS } from "@/lib/kinerja/perubahan/labels";
import { EvidenceStateTag } from "./evidence-state-tag";

export type ShownRow = EvidenceOfRow & { shown: ShownEvidenceState; canWrite: boolean };

/** The rows of one part of the plan, each with what is uploaded so far and the way to Kumpulkan. */
export function EvidenceRows({ id, rows }: { id: string; rows: readonly ShownRow[] }) {
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 border-b border-line pb-3 last:border-0 last:pb-0"
        >
          <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
            <h3 className="text-base break-words">{row.judul}</h3>
            {row.keterangan ? <p className="text-sm break-words whitespace-pre-line">{row.keterangan}</p> : null}
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
              <EvidenceStateTag state={row.shown} />
              {row.diubahPada ? <Tag tone="calm">{RHK_CHANGE_LABELS.changed}</Tag> : null}
              <span>
                {row.dokumen.length} dari {row.kuantitas} dokumen
              </span>
            </p>
          </div>
          <ButtonLink
            href={`/guru/kinerja/${id}/bukti/${row.id}`}
            size="small"
            variant={row.canWrite ? "primary" : "quiet"}
            icon={row.canWrite ? <FolderUp size={18} aria-hidden="true" /> : undefined}
          >
            {row.canWrite ? COLLECT_LABELS.collect : "Lihat"}
            <span className="sr-only"> {row.judul}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

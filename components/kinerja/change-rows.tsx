import { Tag } from "@/components/ui/tag";
import type { ChangeKind, Wanted } from "@/lib/kinerja/perubahan/rules";

type Row = Wanted & { judul: string; poin: number };

/** Rows of a plan before or after a change; those that are marked say so in words. */
export function ChangeRows({
  jenis,
  rows,
  mark,
  empty,
}: {
  jenis: ChangeKind;
  rows: readonly Row[];
  /** What stands at a row, if anything does. */
  mark: (row: Row) => string | null;
  empty: string;
}) {
  if (rows.length === 0) return <p className="text-ink-2">{empty}</p>;
  return (
    <ul className="grid gap-3">
      {rows.map((row) => {
        const said = mark(row);
        return (
          <li
            key={row.butirId}
            className={
              said
                ? "grid gap-1.5 rounded-field border border-wait-line bg-wait-soft p-3"
                : "grid gap-1.5 border-b border-line pb-3 last:border-0 last:pb-0"
            }
          >
            <div className="flex flex-wrap items-center gap-2">
              <h3 className="text-base break-words">{row.judul}</h3>
              {said ? <Tag>{said}</Tag> : null}
            </div>
            {jenis === "rhk" ? (
              <p className="text-sm text-ink-2">
                {row.kuantitas} × {row.poin} poin = <strong>{row.kuantitas * row.poin} poin</strong>
              </p>
            ) : null}
            {row.keterangan ? <p className="text-sm break-words whitespace-pre-line">{row.keterangan}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row: its heading, and the card's on a phone. One column has it. */
  isName?: boolean;
  /** Numbers stand right-aligned, in figures of one width. */
  isNumber?: boolean;
  /** A date or another short word that a narrow column must not break in two. */
  isShort?: boolean;
  /** Buttons: on a phone they need no heading and fill the card's width, in reach of the thumb. */
  isAction?: boolean;
};

/**
 * A table that becomes cards on a phone, each cell with its heading beside it.
 * `caption` names the table for those who do not see it.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-paper md:shadow-card">
      <table className="w-full max-md:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line bg-ground text-sm text-ink-2">
            {columns.map(({ key, head, isNumber }) => (
              <th key={key} scope="col" className={cx("px-4 py-3 font-bold", isNumber ? "text-right" : "text-left")}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:grid max-md:gap-3">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={cx(
                "border-line md:border-b md:last:border-0 md:hover:bg-ground",
                "max-md:grid max-md:gap-1.5 max-md:rounded-card max-md:border max-md:bg-paper max-md:p-4 max-md:shadow-card",
              )}
            >
              {columns.map(({ key, head, cell, isName, isNumber, isShort, isAction }) =>
                isName ? (
                  // A link reaches beyond its line to be a target; on a card it needs that room.
                  <th key={key} scope="row" className="text-left font-bold max-md:has-[a]:py-2 md:px-4 md:py-3">
                    {cell(row)}
                  </th>
                ) : isAction ? (
                  <td
                    key={key}
                    className="max-md:mt-1.5 max-md:grid max-md:*:w-full md:px-4 md:py-3 md:whitespace-nowrap"
                  >
                    {cell(row)}
                  </td>
                ) : (
                  <td
                    key={key}
                    className={cx(
                      "max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4 md:px-4 md:py-3",
                      isNumber && "tabular-nums md:text-right",
                      isShort && "md:whitespace-nowrap",
                    )}
                  >
                    <span aria-hidden="true" className="shrink-0 text-sm text-ink-2 md:hidden">
                      {head}
                    </span>
                    <div className="min-w-0 max-md:text-right">{cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

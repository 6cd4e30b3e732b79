// The bench's result as a table to read.
import type { Speed } from "./timing";
import { BUDGET, kb, type Weight } from "./weight";

export type Row = {
  title: string;
  path: string;
  speed: Speed;
  floor: Speed;
  queries: number;
  weight: Weight;
};

const COLUMNS: { head: string; cell: (row: Row) => string }[] = [
  { head: "page", cell: ({ title }) => title },
  { head: "median ms", cell: ({ speed, floor }) => beside(speed.median, floor.median, 1) },
  { head: "p95 ms", cell: ({ speed, floor }) => beside(speed.p95, floor.p95, 1) },
  { head: "requests/s at 8", cell: ({ speed, floor }) => beside(speed.perSecond, floor.perSecond, 0) },
  { head: "SQL", cell: ({ queries }) => String(queries) },
  { head: "HTML", cell: ({ weight }) => kb(weight.html) },
  { head: "CSS", cell: ({ weight }) => kb(weight.css) },
  { head: "font", cell: ({ weight }) => kb(weight.font) },
  { head: "JavaScript", cell: ({ weight }) => `${kb(weight.js)} of ${kb(jsBudget(weight))}` },
];

/** The budget of JavaScript for this kind of page. */
export function jsBudget({ isForm }: Weight): number {
  return isForm ? BUDGET.jsForm : BUDGET.jsRead;
}

/** Times beside the floor's as `page / floor  × ratio`, bytes in KB. */
export function table(rows: readonly Row[]): string {
  const cells = [COLUMNS.map(({ head }) => head), ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0))),
    )
    .map((line) => `  ${line.join("   ")}`)
    .join("\n");
}

function beside(page: number, floor: number, digits: number): string {
  return `${page.toFixed(digits)} / ${floor.toFixed(digits)}  ×${(page / floor).toFixed(2)}`;
}

import "server-only";
import Papa from "papaparse";
import writeExcelFile from "write-excel-file/node";

/** What a list is handed out as. */
export const SHEET_FORMATS = ["xlsx", "csv"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export type SheetValue = string | number | null;

/** One column: its heading, and what a row shows in it. A moment is written as text, with its zone (DOMAIN §1). */
export type SheetColumn<Row> = {
  head: string;
  value: (row: Row) => SheetValue;
  /** In letters, for xlsx. */
  width?: number;
};

/** What a spreadsheet may take for a formula, also in the wide letters that some of them read the same way. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that no spreadsheet calculates: an apostrophe stands before what might be a formula. Done here for both kinds of file;
 * papaparse's own `escapeFormulae` looks for a formula that ends with its first line and lets the others pass.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cells<Row>(rows: readonly Row[], columns: readonly SheetColumn<Row>[]): SheetValue[][] {
  return rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row);
      return typeof cell === "string" ? harmless(cell) : cell;
    }),
  );
}

/** A list as an Excel workbook of one sheet, with its headings. */
export async function toXlsx<Row>(rows: readonly Row[], columns: readonly SheetColumn<Row>[]): Promise<Buffer> {
  const heads = columns.map(({ head }) => ({ value: harmless(head), fontWeight: "bold" as const }));
  // An empty text is an empty cell: the writer refuses it as a value of its own.
  const body = cells(rows, columns).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  const widths = columns.map(({ head, width = Math.max(12, head.length + 2) }) => ({ width }));
  return writeExcelFile([heads, ...body], { columns: widths, stickyRowsCount: 1 }).toBuffer();
}

/** A list as CSV in UTF-8, with the mark by which Excel knows it. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly SheetColumn<Row>[]): string {
  const heads = columns.map(({ head }) => harmless(head));
  return `\uFEFF${Papa.unparse([heads, ...cells(rows, columns)], { newline: "\r\n" })}\r\n`;
}

const TYPES: Record<SheetFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Which format an address asks for with `?format=`; Excel's where it asks for none. */
export function sheetFormat(asked: string | null): SheetFormat {
  return asked === "csv" ? "csv" : "xlsx";
}

/** A list as a download. `name` in plain letters, without its ending. */
export async function sheetResponse<Row>(
  format: SheetFormat,
  name: string,
  rows: readonly Row[],
  columns: readonly SheetColumn<Row>[],
): Promise<Response> {
  const content = format === "csv" ? toCsv(rows, columns) : new Uint8Array(await toXlsx(rows, columns));
  return new Response(content, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

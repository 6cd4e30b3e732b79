import "server-only";
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import { fail, ok, type Result } from "@/lib/kernel/result";

/**
 * How large a sheet may be, and whether its empty lines are kept, so that a line's number is that of the file. It travels in a form
 * with other fields, and FORM_MAX_BYTES (scripts/lib/incoming.mjs) is for all of them.
 */
export type SheetLimits = { maxBytes: number; maxRows: number; keepsEmpty?: boolean };

/** A workbook of this size unpacked is no list of people any more; what is packed tighter is refused before it is opened. */
const UNPACKED_MAX = 20 * 1024 * 1024;
const COLUMNS_MAX = 120;

const NO_SHEET = "Berkas ini tidak dapat dibaca. Simpan sebagai .xlsx atau .csv, lalu pilih lagi.";
const tooBig = (max: number) =>
  `Berkas ini lebih dari ${max / 1024} KB. Daftar seperti ini jauh lebih kecil; hapus gambar dan lembar lain.`;
const tooLong = (max: number) =>
  `Lembar ini lebih dari ${max.toLocaleString("id-ID")} baris. Bagi menjadi beberapa berkas.`;

/** The lines of a spreadsheet as text, from a file (xlsx or CSV) or from what was pasted. Error: `isian_salah`. */
export async function readCells(
  source: { file: File | null; tempel: string },
  limits: SheetLimits,
): Promise<Result<string[][]>> {
  const { file, tempel } = source;
  if (file && file.size > 0) {
    if (file.size > limits.maxBytes) return wrong(tooBig(limits.maxBytes));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return isZip ? readWorkbook(bytes, limits) : readText(decode(bytes), limits);
  }
  return tempel.trim() === "" ? wrong("Pilih berkas, atau tempel isi lembar kerja.") : readText(tempel, limits);
}

const wrong = (message: string) => fail("isian_salah", message, { lembar: message });

/** UTF-8, or what Excel writes where it is told nothing. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function readText(text: string, limits: SheetLimits): Result<string[][]> {
  if (text.includes("\u0000")) return wrong(NO_SHEET);
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: limits.keepsEmpty ? false : "greedy",
    preview: limits.maxRows + 2,
  });
  // What ends with a line break has one empty line more.
  if (data.at(-1)?.every((cell) => cell.trim() === "")) data.pop();
  return checked(data, limits);
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, limits: SheetLimits): Promise<Result<string[][]>> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null || unpacked > UNPACKED_MAX) return wrong(NO_SHEET);
  try {
    // Numbers stay as they are written: a NUPTK has more digits than a number keeps.
    const cells = await readSheet<string>(bytes.buffer, { parseNumber: (text) => text });
    return checked(
      cells.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
      limits,
    );
  } catch {
    return wrong(NO_SHEET);
  }
}

function checked(cells: string[][], { maxRows }: SheetLimits): Result<string[][]> {
  if (cells.length > maxRows + 1) return wrong(tooLong(maxRows));
  return ok(cells.map((row) => row.slice(0, COLUMNS_MAX)));
}

/** The size of a ZIP's files unpacked, as its directory says; null: it has no directory. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 22;
  let end = last;
  while (end >= 0 && last - end <= 65_535 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || last - end > 65_535) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

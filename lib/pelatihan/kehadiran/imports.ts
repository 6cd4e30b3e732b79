import "server-only";
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { SHEET_MAX_BYTES, SHEET_MAX_ROWS } from "./rules";

/** A workbook of this size unpacked is no list of people any more; what is packed tighter is refused before it is opened. */
const UNPACKED_MAX = 20 * 1024 * 1024;
const COLUMNS_MAX = 120;

const NO_SHEET = "Berkas ini tidak dapat dibaca. Simpan sebagai .xlsx atau .csv, lalu pilih lagi.";
const TOO_BIG = `Berkas ini lebih dari ${SHEET_MAX_BYTES / 1024} KB. Lembar kehadiran jauh lebih kecil; hapus gambar dan lembar lain.`;
const TOO_LONG = `Lembar ini lebih dari ${SHEET_MAX_ROWS.toLocaleString("id-ID")} baris. Bagi menjadi beberapa berkas.`;

/** The lines of a spreadsheet as text, from a file (xlsx or CSV) or from what was pasted. Error: `isian_salah`. */
export async function readCells(source: { file: File | null; tempel: string }): Promise<Result<string[][]>> {
  const { file, tempel } = source;
  if (file && file.size > 0) {
    if (file.size > SHEET_MAX_BYTES) {
      return wrong(TOO_BIG);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return isZip ? readWorkbook(bytes) : readText(decode(bytes));
  }
  return tempel.trim() === "" ? wrong("Pilih berkas, atau tempel isi lembar kerja.") : readText(tempel);
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

function readText(text: string): Result<string[][]> {
  if (text.includes("\u0000")) return wrong(NO_SHEET);
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: "greedy",
    preview: SHEET_MAX_ROWS + 2,
  });
  return checked(data);
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string[][]>> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null || unpacked > UNPACKED_MAX) return wrong(NO_SHEET);
  try {
    // Numbers stay as they are written: a NUPTK has more digits than a number keeps.
    const cells = await readSheet<string>(bytes.buffer, { parseNumber: (text) => text });
    return checked(cells.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));
  } catch {
    return wrong(NO_SHEET);
  }
}

function checked(cells: string[][]): Result<string[][]> {
  if (cells.length > SHEET_MAX_ROWS + 1) return wrong(TOO_LONG);
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

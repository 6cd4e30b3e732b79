import { normalizeIdentifier } from "@/lib/kernel/identifiers";
import { fail, ok, type Result } from "@/lib/kernel/result";
import type { EnrolmentState } from "../pendaftaran/status";

/** So many participants stand on one page of a session: a phone shows them, a form carries them. */
export const PARTICIPANTS_PER_PAGE = 100;

/**
 * A spreadsheet of attendance holds some hundred rows: text of a few kilobytes, a workbook of some dozens. It travels in a form
 * with other fields, and FORM_MAX_BYTES (scripts/lib/incoming.mjs) is for all of them; a test watches over the two.
 */
export const SHEET_MAX_BYTES = 200 * 1024;
export const PASTE_MAX = 200_000;
export const SHEET_MAX_ROWS = 2_000;

/** Sessions somebody attended, of all sessions of the training. */
export type Presence = { hadir: number; sesi: number };

/**
 * Presence in hundredths of a percent, cut and never rounded up: 2 of 3 sessions are 6666 (66,66 %). A training without
 * sessions has none: null.
 */
export function presenceHundredths({ hadir, sesi }: Presence): number | null {
  // Both are small whole numbers: the quotient of the doubles is cut at the same place as the exact one.
  return sesi > 0 ? Math.floor((hadir * 10_000) / sesi) : null;
}

/** Does this presence reach the least, in whole percent? Compared as whole numbers, before anything is cut. */
export function isPresentEnough({ hadir, sesi }: Presence, minHadir: number): boolean {
  return sesi > 0 && hadir * 100 >= minHadir * sesi;
}

/** Hundredths as the database keeps them: 6666 → "66.66". */
export const percentText = (hundredths: number) =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;

/** Attendance of a session is written down once it has begun. Error: `data_berubah`. */
export function checkRecording(session: { mulai: Date }, training: { status: string }, now: Date): Result {
  if (training.status === "dibatalkan") return fail("data_berubah", "Pelatihan ini dibatalkan.");
  if (training.status === "draf") return fail("data_berubah", "Pelatihan ini belum terbit.");
  return now >= session.mulai
    ? ok()
    : fail("data_berubah", "Sesi ini belum dimulai. Kehadiran dicatat setelah sesinya mulai.");
}

const CORRECTABLE: readonly EnrolmentState[] = [
  ...(["hadir", "tidak_hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"] as const),
];

/** Is attendance decided, and no certificate there yet? Then it may be corrected with a reason. */
export const isCorrectable = (status: EnrolmentState) => CORRECTABLE.includes(status);

/** What is written in a cell: true present, false absent, null nothing, undefined not understood. */
export function markOf(cell: string): boolean | null | undefined {
  const word = cell.trim().toLowerCase();
  if (word === "") return null;
  if (["hadir", "h", "ya", "y", "1", "v", "x", "✓", "✔", "true", "benar"].includes(word)) return true;
  if (["tidak hadir", "tidak", "t", "0", "-", "a", "alpa", "alpha", "izin", "sakit", "false", "salah"].includes(word)) {
    return false;
  }
  return undefined;
}

export type Participant = { id: string; nama: string; nuptk: string | null; surel: string | null };
export type SessionSlot = { id: string; urutan: number; hasBegun: boolean };

export type Understood = {
  /** By participant: a mark per session in the training's order; null leaves what is written down as it is. */
  rows: { id: string; nama: string; marks: (boolean | null)[] }[];
  /** What was not understood: the line of the sheet, what stands there, why. */
  problems: { baris: number; isi: string; sebab: string }[];
};

const digits = (text: string) => text.replace(/[\s.'’-]/g, "");

/** Which column is what, by its heading. */
function columnsOf(heads: readonly string[], sessions: readonly SessionSlot[]) {
  const names = heads.map((head) => head.trim().toLowerCase());
  const nuptk = names.findIndex((name) => name.startsWith("nuptk"));
  const surel = names.findIndex((name) => /^(surel|e-?mail)/.test(name));
  const slots = sessions.map(({ urutan }) =>
    names.findIndex((name) => {
      const [, number] = /^(?:sesi|pertemuan|hari)?\s*(?:ke-?)?\s*(\d{1,2})\b/.exec(name) ?? [];
      return Number(number) === urutan;
    }),
  );
  return { nuptk, surel, slots };
}

/**
 * Reads a sheet of attendance: the first line names the columns (NUPTK or Surel, then Sesi 1, Sesi 2 …), each further line is
 * one participant. Nothing is guessed: what is not understood is named and left out.
 * Error: `isian_salah` when there is no column to know people by, or none of a session.
 */
export function understandSheet(
  cells: readonly (readonly string[])[],
  participants: readonly Participant[],
  sessions: readonly SessionSlot[],
): Result<Understood> {
  const [heads = [], ...lines] = cells;
  const { nuptk, surel, slots } = columnsOf(heads, sessions);
  if (nuptk < 0 && surel < 0) {
    return fail("isian_salah", "Baris pertama harus memuat judul kolom “NUPTK” atau “Surel”. Unduh templatnya dulu.");
  }
  if (slots.every((column) => column < 0)) {
    return fail("isian_salah", "Tidak ada kolom sesi. Beri judul “Sesi 1”, “Sesi 2”, dan seterusnya.");
  }
  const byNuptk = new Map(participants.flatMap((one) => (one.nuptk ? [[one.nuptk, one] as const] : [])));
  const byEmail = new Map(participants.flatMap((one) => (one.surel ? [[one.surel, one] as const] : [])));
  const found: Understood = { rows: [], problems: [] };
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const baris = index + 2;
    const cell = (column: number) => (column < 0 ? "" : (line[column] ?? "").trim());
    if (line.every((text) => text.trim() === "")) continue;
    const number = digits(cell(nuptk));
    const address = normalizeIdentifier(cell(surel));
    const isi = cell(nuptk) || cell(surel) || line.find((text) => text.trim() !== "") || "";
    const problem = (sebab: string) => found.problems.push({ baris, isi: isi.slice(0, 80), sebab });
    const one = byNuptk.get(number) ?? byEmail.get(address);
    if (!one) {
      problem(
        /^\d(\.\d+)?e\+\d+$/i.test(cell(nuptk))
          ? "NUPTK terpotong oleh lembar kerja. Jadikan kolomnya teks."
          : "Bukan peserta yang diterima di pelatihan ini.",
      );
      continue;
    }
    if (seen.has(one.id)) {
      problem("Peserta ini sudah ada di baris sebelumnya.");
      continue;
    }
    seen.add(one.id);
    const marks = sessions.map(({ urutan, hasBegun }, slot) => {
      const text = cell(slots[slot] ?? -1);
      const mark = markOf(text);
      if (mark === undefined)
        problem(`Sesi ${urutan}: “${text.slice(0, 40)}” tidak dimengerti. Tulis hadir atau tidak.`);
      if (mark === undefined || mark === null) return null;
      if (!hasBegun) {
        problem(`Sesi ${urutan} belum dimulai, jadi tidak dicatat.`);
        return null;
      }
      return mark;
    });
    if (marks.some((mark) => mark !== null)) found.rows.push({ id: one.id, nama: one.nama, marks });
  }
  return ok(found);
}

/** One line per participant, as the confirmation form carries it: id, then 1, 0 or - per session. */
export const packMarks = (rows: Understood["rows"]) =>
  rows
    .map(({ id, marks }) => `${id}:${marks.map((mark) => (mark === null ? "-" : mark ? "1" : "0")).join("")}`)
    .join("\n");

/** `packMarks` read back; null: it is not of that shape. */
export function unpackMarks(text: string, sessions: number): { id: string; marks: (boolean | null)[] }[] | null {
  const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([-01]+)$/;
  const rows = text.split(/\r?\n/).filter((line) => line !== "");
  const read = rows.map((line) => {
    const [, id, marks] = shape.exec(line) ?? [];
    if (!id || marks?.length !== sessions) return null;
    return { id, marks: [...marks].map((mark) => (mark === "-" ? null : mark === "1")) };
  });
  return read.every((row) => row !== null) ? read : null;
}

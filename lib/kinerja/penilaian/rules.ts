import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import type { Expectation, Grade, MatrixCell } from "../katalog/rules";
import { type Extension, mayRate, type Windows } from "../periode/rules";
import type { RatingState } from "./status";

/** Longest note, in characters; the database's CHECK says the same. */
export const NOTE_MAX = 3000;

/** A rating nobody acknowledges counts as acknowledged after so many days. [a] */
export const ACKNOWLEDGED_DAYS = 14;

/** What both ratings come to by the plan's own matrix; null only where a draft catalogue still has a hole. */
export function gradeOf(matrix: readonly MatrixCell[], hasil: Expectation, perilaku: Expectation): Grade | null {
  return matrix.find((cell) => cell.hasil === hasil && cell.perilaku === perilaku)?.predikat ?? null;
}

/** The moment from which a rating counts as acknowledged even if the teacher never read it. */
export const acknowledgedAt = (dinilaiPada: Date) => addDays(dinilaiPada, ACKNOWLEDGED_DAYS);

/** "dianggap": acknowledged by the passing of time, without any job. */
export type ShownRatingState = RatingState | "dianggap_diketahui";

export function shownRatingState(status: RatingState, dinilaiPada: Date, now: Date): ShownRatingState {
  return status === "dinilai" && now >= acknowledgedAt(dinilaiPada) ? "dianggap_diketahui" : status;
}

/** May the principal still correct it, may the teacher still acknowledge it? Until it is acknowledged, or counts so. */
export const isUnacknowledged = (status: RatingState, dinilaiPada: Date, now: Date) =>
  shownRatingState(status, dinilaiPada, now) === "dinilai";

/** What stands in the way, in whole sentences. */
export const RATING_ERRORS = {
  tooEarly: "Guru ini belum dapat dinilai: masa penilaiannya belum dimulai.",
  read: "Guru sudah membaca penilaian ini, jadi tidak dapat diubah lagi.",
  countsAsRead: `Sudah lewat ${ACKNOWLEDGED_DAYS} hari, jadi penilaian ini dianggap sudah dibaca dan tidak dapat diubah lagi.`,
  alreadyRead: "Anda sudah menyatakan telah membaca penilaian ini.",
  countsAsOwn: `Sudah lewat ${ACKNOWLEDGED_DAYS} hari, jadi penilaian ini dianggap sudah Anda baca.`,
  needsResult: "Pilih penilaian hasil kerja.",
  needsBehaviour: "Pilih penilaian perilaku kerja.",
  needsNote: "Tuliskan alasannya bila salah satu penilaian di bawah ekspektasi. Guru membacanya.",
} as const;

export type Rated = { status: RatingState; dinilaiPada: Date };
type Moment = { windows: Windows; now: Date; extensions: readonly Extension[] };

/**
 * May the principal rate now (`rated` null), or correct what was given? Error: `data_berubah`, with what stands in the way. A correction
 * needs no phase: what was given once was given in time.
 */
export function checkRateable(rated: Rated | null, { windows, now, extensions }: Moment): Result {
  if (!rated) return mayRate(windows, now, extensions) ? ok() : fail("data_berubah", RATING_ERRORS.tooEarly);
  if (isUnacknowledged(rated.status, rated.dinilaiPada, now)) return ok();
  return fail("data_berubah", rated.status === "diketahui" ? RATING_ERRORS.read : RATING_ERRORS.countsAsRead);
}

/** May the teacher say now that it was read? Error: `data_berubah`. */
export function checkAcknowledge({ status, dinilaiPada }: Rated, now: Date): Result {
  if (isUnacknowledged(status, dinilaiPada, now)) return ok();
  return fail("data_berubah", status === "diketahui" ? RATING_ERRORS.alreadyRead : RATING_ERRORS.countsAsOwn);
}

/** What the principal's form holds, field by field; "" is not yet chosen. */
export type RatingWords = { hasil: Expectation | ""; perilaku: Expectation | ""; catatan: string };
export type CompleteRating = { hasil: Expectation; perilaku: Expectation; catatan: string };

/** Both ratings are chosen, and a bad one has its words. Error: `isian_salah`, at each field; the database's CHECK says the same. */
export function checkRating({ hasil, perilaku, catatan }: RatingWords): Result<CompleteRating> {
  const wrong: Record<string, string> = {};
  if (hasil === "") wrong.hasil = RATING_ERRORS.needsResult;
  if (perilaku === "") wrong.perilaku = RATING_ERRORS.needsBehaviour;
  if ((hasil === "di_bawah" || perilaku === "di_bawah") && catatan.trim() === "")
    wrong.catatan = RATING_ERRORS.needsNote;
  return hasil === "" || perilaku === "" || Object.keys(wrong).length > 0
    ? invalid(wrong)
    : ok({ hasil, perilaku, catatan });
}

export const NOTHING_RATED: RatingWords = { hasil: "", perilaku: "", catatan: "" };

/** The fields in which two forms differ. */
export function changedFields(before: RatingWords, after: RatingWords): (keyof RatingWords)[] {
  return (["hasil", "perilaku", "catatan"] as const).filter((field) => before[field] !== after[field]);
}

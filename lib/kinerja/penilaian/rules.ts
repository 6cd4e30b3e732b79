import { addDays } from "@/lib/kernel/time";
import type { Expectation, Grade, MatrixCell } from "../katalog/rules";
import type { RatingState } from "./status";

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

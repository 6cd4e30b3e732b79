import { fail, ok, type Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import type { ScoreState } from "../nilai/status";
import { APPEAL_WORDS } from "./labels";

/** Days after finalisation in which a participant may appeal. [a] The database's trigger says the same. */
export const APPEAL_DAYS = 14;

/** The last moment at which an appeal still counts. */
export const appealEnd = (finalPada: Date) => addDays(finalPada, APPEAL_DAYS);

/** May the participant appeal now? Once, while the score is final, within 14 days of that. Errors: `bentrok`. */
export function mayAppeal(
  score: { status: ScoreState; finalPada: Date | null },
  hasAppealed: boolean,
  now: Date,
): Result {
  if (hasAppealed) return fail("bentrok", APPEAL_WORDS.once);
  if (score.status !== "final" || score.finalPada === null) return fail("bentrok", APPEAL_WORDS.notFinal);
  return isAppealOver(score, now) ? fail("bentrok", APPEAL_WORDS.late) : ok();
}

/** Has the time to appeal run out? While the score is open it has not begun. */
export const isAppealOver = ({ finalPada }: { finalPada: Date | null }, now: Date) =>
  finalPada !== null && now > appealEnd(finalPada);

/** Heads the reason why none can be filed: not yet, or never again. */
export const noAppealTitle = (score: { finalPada: Date | null }, now: Date) =>
  isAppealOver(score, now) ? APPEAL_WORDS.noMore : APPEAL_WORDS.notYet;

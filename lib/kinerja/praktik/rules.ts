import { PRACTICE_STATES, type PracticeState } from "./status";

/** How the principal rates one focus, worst first (guide Dokumen Tindak Lanjut). */
export const FOCUS_RESULTS = ["belum_dilakukan", "belum_efektif", "efektif"] as const;
export type FocusResult = (typeof FOCUS_RESULTS)[number];

/** Has this state come, or passed? The states are in their order. */
export const hasReached = (status: PracticeState, state: PracticeState) =>
  PRACTICE_STATES.indexOf(status) >= PRACTICE_STATES.indexOf(state);

/** The teacher sees what the principal wrote once they have pressed Kumpulkan (guide, Tahap 1 and 2). */
export const isResultShown = (status: PracticeState) => hasReached(status, "tindak_lanjut");

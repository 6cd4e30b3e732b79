import type { FocusResult } from "./rules";

/** The guide's three ratings of a focus. Binding words. */
export const FOCUS_LABELS: Record<FocusResult, string> = {
  belum_dilakukan: "Belum Dilakukan",
  belum_efektif: "Dilakukan tapi Belum Efektif",
  efektif: "Dilakukan dan Efektif",
};

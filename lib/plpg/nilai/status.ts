import { defineWorkflow } from "@/lib/kernel/workflow";

/** A participant's score as a whole: open, or final and locked. */
export const SCORE_STATES = ["terbuka", "final"] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

export const scoreWorkflow = defineWorkflow({
  name: "nilai_plpg",
  states: SCORE_STATES,
  initial: "terbuka",
  events: {
    finalkan: { from: ["terbuka"], to: "final", by: ["mentor"], needs: "none", label: "Finalkan nilai" },
    bukaKembali: { from: ["final"], to: "terbuka", by: ["lptk"], needs: "reason", label: "Buka kembali" },
  },
});

export type ScoreEvent = keyof typeof scoreWorkflow.events;

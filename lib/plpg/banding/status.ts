import { defineWorkflow } from "@/lib/kernel/workflow";

/** The one appeal of a participant; accepted, the scores are open again. */
export const APPEAL_STATES = ["diajukan", "diterima", "ditolak"] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const appealWorkflow = defineWorkflow({
  name: "banding",
  states: APPEAL_STATES,
  initial: "diajukan",
  events: {
    terima: { from: ["diajukan"], to: "diterima", by: ["lptk"], needs: "reason", label: "Terima banding" },
    tolak: { from: ["diajukan"], to: "ditolak", by: ["lptk"], needs: "reason", label: "Tolak banding" },
  },
});

export type AppealEvent = keyof typeof appealWorkflow.events;

import { defineWorkflow } from "@/lib/kernel/workflow";

/** A rombel runs, and is closed once everybody's score is final; a closed one counts for no mentor's two. */
export const COHORT_STATES = ["berjalan", "selesai"] as const;
export type CohortState = (typeof COHORT_STATES)[number];

export const cohortWorkflow = defineWorkflow({
  name: "rombel",
  states: COHORT_STATES,
  initial: "berjalan",
  events: {
    tutup: { from: ["berjalan"], to: "selesai", by: ["lptk"], needs: "none", label: "Tutup rombel" },
    bukaKembali: { from: ["selesai"], to: "berjalan", by: ["lptk"], needs: "reason", label: "Buka kembali" },
  },
});

export type CohortEvent = keyof typeof cohortWorkflow.events;

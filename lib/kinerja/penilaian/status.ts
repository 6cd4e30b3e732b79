import { defineWorkflow } from "@/lib/kernel/workflow";

/** The principal's rating. After 14 days it counts as acknowledged without the teacher: rules.ts. */
export const RATING_STATES = ["dinilai", "diketahui"] as const;
export type RatingState = (typeof RATING_STATES)[number];

export const ratingWorkflow = defineWorkflow({
  name: "penilaian_kinerja",
  states: RATING_STATES,
  initial: "dinilai",
  events: {
    perbaiki: { from: ["dinilai"], to: "dinilai", by: ["kepsek"], needs: "none", label: "Perbaiki penilaian" },
    ketahui: { from: ["dinilai"], to: "diketahui", by: ["guru"], needs: "none", label: "Saya sudah membaca" },
  },
});

export type RatingEvent = keyof typeof ratingWorkflow.events;

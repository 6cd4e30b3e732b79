import { defineWorkflow } from "@/lib/kernel/workflow";

/** Scheme 2025, Pengembangan Kompetensi: the reflection on what was learned. Sent it never changes. */
export const LEARNING_STATES = ["draf", "dikirim"] as const;
export type LearningState = (typeof LEARNING_STATES)[number];

export const learningWorkflow = defineWorkflow({
  name: "refleksi_belajar",
  states: LEARNING_STATES,
  initial: "draf",
  events: {
    kirim: { from: ["draf"], to: "dikirim", by: ["guru"], needs: "none", label: "Kirim ke Atasan" },
  },
});

export type LearningEvent = keyof typeof learningWorkflow.events;

import { defineWorkflow } from "@/lib/kernel/workflow";

/** A training of a P2KPTK2 unit (DOMAIN §2). */
export const TRAINING_STATES = ["draf", "terbit", "selesai", "dibatalkan"] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

export const trainingWorkflow = defineWorkflow({
  name: "pelatihan",
  states: TRAINING_STATES,
  initial: "draf",
  events: {
    terbitkan: { from: ["draf"], to: "terbit", by: ["p2kptk2"], needs: "none", label: "Terbitkan" },
    // After the last session; the product does it by itself when nobody else has.
    selesaikan: { from: ["terbit"], to: "selesai", by: ["p2kptk2", "sistem"], needs: "none", label: "Selesaikan" },
    batalkan: { from: ["terbit"], to: "dibatalkan", by: ["p2kptk2"], needs: "reason", label: "Batalkan pelatihan" },
  },
});

export type TrainingEvent = keyof typeof trainingWorkflow.events;

import { defineWorkflow } from "@/lib/kernel/workflow";

/** The evidence of one row of the plan, collected as a whole. Collected it is locked; only a change of its row takes it away. */
export const EVIDENCE_STATES = ["draf", "dikumpulkan"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

export const evidenceWorkflow = defineWorkflow({
  name: "kumpulan_bukti",
  states: EVIDENCE_STATES,
  initial: "draf",
  events: {
    kumpulkan: { from: ["draf"], to: "dikumpulkan", by: ["guru"], needs: "none", label: "Kumpulkan" },
  },
});

export type EvidenceEvent = keyof typeof evidenceWorkflow.events;

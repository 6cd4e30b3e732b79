import { defineWorkflow } from "@/lib/kernel/workflow";

/** A teacher's plan of one period (DOMAIN §3, both schemes). "Tidak dikumpulkan" is a draft past its phase: rules.ts. */
export const PLAN_STATES = ["draf", "diajukan", "disetujui", "dikembalikan"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const planWorkflow = defineWorkflow({
  name: "rencana_kinerja",
  states: PLAN_STATES,
  initial: "draf",
  events: {
    ajukan: { from: ["draf", "dikembalikan"], to: "diajukan", by: ["guru"], needs: "none", label: "Ajukan" },
    setujui: { from: ["diajukan"], to: "disetujui", by: ["kepsek"], needs: "none", label: "Setujui" },
    /** Scheme 2025, at a school that has only a Plt: in the transaction of `ajukan`. */
    setujuiOtomatis: {
      from: ["diajukan"],
      to: "disetujui",
      by: ["sistem"],
      needs: "none",
      label: "Disetujui otomatis",
    },
    kembalikan: { from: ["diajukan"], to: "dikembalikan", by: ["kepsek"], needs: "reason", label: "Kembalikan" },
  },
});

export type PlanEvent = keyof typeof planWorkflow.events;

import { defineWorkflow } from "@/lib/kernel/workflow";

/** A teacher's reflection of one period (DOMAIN §2; guide JakLat part C). "Tidak dikumpulkan" is a draft past its period: rules.ts. */
export const REFLECTION_STATES = ["draf", "diajukan", "disetujui", "tidak_disetujui"] as const;
export type ReflectionState = (typeof REFLECTION_STATES)[number];

export const reflectionWorkflow = defineWorkflow({
  name: "refleksi",
  states: REFLECTION_STATES,
  initial: "draf",
  events: {
    ajukan: {
      from: ["draf", "tidak_disetujui"],
      to: "diajukan",
      by: ["guru"],
      needs: "none",
      label: "Kirim ke kepala sekolah",
    },
    setujui: { from: ["diajukan"], to: "disetujui", by: ["kepsek"], needs: "none", label: "Setujui" },
    tidakSetujui: {
      from: ["diajukan"],
      to: "tidak_disetujui",
      by: ["kepsek"],
      needs: "reason",
      label: "Tidak Menyetujui",
    },
  },
});

export type ReflectionEvent = keyof typeof reflectionWorkflow.events;

import { defineWorkflow } from "@/lib/kernel/workflow";

/** A school move (DOMAIN §1.1): the teacher asks, the new school's principal decides. */
export const MOVE_STATES = ["diajukan", "disetujui", "ditolak", "dibatalkan"] as const;
export type MoveState = (typeof MOVE_STATES)[number];

export const moveWorkflow = defineWorkflow({
  name: "pindah_sekolah",
  states: MOVE_STATES,
  initial: "diajukan",
  events: {
    setujui: { from: ["diajukan"], to: "disetujui", by: ["kepsek"], needs: "none", label: "Setujui" },
    tolak: { from: ["diajukan"], to: "ditolak", by: ["kepsek"], needs: "reason", label: "Tolak" },
    batalkan: { from: ["diajukan"], to: "dibatalkan", by: ["guru"], needs: "none", label: "Batalkan" },
  },
});

export type MoveEvent = keyof typeof moveWorkflow.events;

import { defineWorkflow } from "@/lib/kernel/workflow";

/** A topic proposed by a principal to a P2KPTK2 unit (DOMAIN §2; guide JakLat part C). */
export const PROPOSAL_STATES = ["diajukan", "diterima", "ditolak", "dijadwalkan"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const proposalWorkflow = defineWorkflow({
  name: "usulan_topik",
  states: PROPOSAL_STATES,
  initial: "diajukan",
  events: {
    terima: { from: ["diajukan"], to: "diterima", by: ["p2kptk2"], needs: "none", label: "Terima" },
    tolak: { from: ["diajukan"], to: "ditolak", by: ["p2kptk2"], needs: "reason", label: "Tolak" },
    jadwalkan: {
      from: ["diterima"],
      to: "dijadwalkan",
      by: ["p2kptk2"],
      needs: "none",
      label: "Hubungkan ke pelatihan",
    },
  },
});

export type ProposalEvent = keyof typeof proposalWorkflow.events;

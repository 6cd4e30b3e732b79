import { defineWorkflow } from "@/lib/kernel/workflow";

/** A participant. Who does not activate within 14 days is deemed withdrawn even while the row still says belum_aktif: rules.ts. */
export const PARTICIPANT_STATES = ["belum_aktif", "aktif", "mengundurkan_diri"] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

export const participantWorkflow = defineWorkflow({
  name: "peserta",
  states: PARTICIPANT_STATES,
  initial: "belum_aktif",
  events: {
    aktifkan: { from: ["belum_aktif"], to: "aktif", by: ["guru"], needs: "none", label: "Aktifkan akun" },
    /** Writes down what is so already: by a job, or by whoever writes next. */
    lewatBatas: {
      from: ["belum_aktif"],
      to: "mengundurkan_diri",
      by: ["sistem"],
      needs: "none",
      label: "Lewat batas aktivasi",
    },
    undurkanDiri: {
      from: ["aktif"],
      to: "mengundurkan_diri",
      by: ["guru", "lptk"],
      needs: "reason",
      label: "Undurkan diri",
    },
    pulihkan: {
      from: ["mengundurkan_diri"],
      to: "belum_aktif",
      by: ["lptk"],
      needs: "reason",
      label: "Pulihkan",
    },
  },
});

export type ParticipantEvent = keyof typeof participantWorkflow.events;

/** What the LPTK's board is filtered by. `tanpa_rombel`: takes part, and has no rombel yet. */
export const PARTICIPANT_FILTERS = ["belum_aktif", "aktif", "tanpa_rombel", "mengundurkan_diri"] as const;
export type ParticipantFilter = (typeof PARTICIPANT_FILTERS)[number];

/** The address's filter; whatever it does not know filters nothing. */
export const filterOf = (status: string): ParticipantFilter | null =>
  PARTICIPANT_FILTERS.find((filter) => filter === status) ?? null;

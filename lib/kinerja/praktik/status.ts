import { defineWorkflow } from "@/lib/kernel/workflow";

/** The observation cycle of an approved plan (guide Dokumen Tindak Lanjut). Each document is written in one state and then locked. */
export const PRACTICE_STATES = [
  "persiapan",
  "siap",
  "dijadwalkan",
  "diobservasi",
  "tindak_lanjut",
  "upaya",
  "selesai",
] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

export const practiceWorkflow = defineWorkflow({
  name: "praktik_kinerja",
  states: PRACTICE_STATES,
  initial: "persiapan",
  events: {
    kirimPersiapan: { from: ["persiapan"], to: "siap", by: ["guru"], needs: "none", label: "Kirim" },
    jadwalkan: {
      from: ["siap", "dijadwalkan"],
      to: "dijadwalkan",
      by: ["kepsek"],
      needs: "none",
      label: "Jadwalkan observasi",
    },
    kirimObservasi: {
      from: ["dijadwalkan"],
      to: "diobservasi",
      by: ["kepsek"],
      needs: "none",
      label: "Kirim hasil observasi",
    },
    /** Tahap 1 of the guide: only from here on the teacher sees the rating. */
    kumpulkanHasil: { from: ["diobservasi"], to: "tindak_lanjut", by: ["guru"], needs: "none", label: "Kumpulkan" },
    kumpulkanTindakLanjut: { from: ["tindak_lanjut"], to: "upaya", by: ["guru"], needs: "none", label: "Kumpulkan" },
    kumpulkanRefleksi: { from: ["upaya"], to: "selesai", by: ["guru"], needs: "none", label: "Kumpulkan" },
  },
});

export type PracticeEvent = keyof typeof practiceWorkflow.events;

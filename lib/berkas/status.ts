import { defineWorkflow } from "@/lib/kernel/workflow";

/** The life of one file: promised, stored and looked into, hung on something, thrown away (bytes and row go with the sweep). */
export const FILE_STATES = ["menunggu", "tersimpan", "terhubung", "dibuang"] as const;
export type FileState = (typeof FILE_STATES)[number];

export const fileWorkflow = defineWorkflow({
  name: "berkas",
  states: FILE_STATES,
  initial: "menunggu",
  events: {
    simpan: { from: ["menunggu"], to: "tersimpan", by: ["sistem"], needs: "none", label: "Simpan" },
    hubungkan: {
      from: ["tersimpan"],
      to: "terhubung",
      by: ["guru", "kepsek", "p2kptk2"],
      needs: "none",
      label: "Hubungkan",
    },
    buang: {
      from: ["menunggu", "tersimpan", "terhubung"],
      to: "dibuang",
      by: ["guru", "kepsek", "p2kptk2", "sistem"],
      needs: "none",
      label: "Buang",
    },
  },
});

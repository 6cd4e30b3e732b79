import { defineWorkflow } from "@/lib/kernel/workflow";

/** A progress report: sent, or taken back with (X). What it looks like to people also depends on deadline and score: rules.ts. */
export const REPORT_STATES = ["terkirim", "dibatalkan"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const reportWorkflow = defineWorkflow({
  name: "laporan_kemajuan",
  states: REPORT_STATES,
  initial: "terkirim",
  events: {
    ganti: { from: ["terkirim"], to: "terkirim", by: ["guru"], needs: "none", label: "Ganti berkas" },
    kirimLagi: { from: ["dibatalkan"], to: "terkirim", by: ["guru"], needs: "none", label: "Unggah pelaporan" },
    batalkan: { from: ["terkirim"], to: "dibatalkan", by: ["guru"], needs: "none", label: "Batalkan (X)" },
  },
});

export type ReportEvent = keyof typeof reportWorkflow.events;

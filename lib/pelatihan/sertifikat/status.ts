import { defineWorkflow } from "@/lib/kernel/workflow";

/** One version of a certificate (DOMAIN §2): a correction supersedes it, a wrong one is revoked; both stay verifiable. */
export const CERTIFICATE_STATES = ["berlaku", "dicabut", "diganti"] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export const certificateWorkflow = defineWorkflow({
  name: "sertifikat",
  states: CERTIFICATE_STATES,
  initial: "berlaku",
  events: {
    cabut: { from: ["berlaku"], to: "dicabut", by: ["p2kptk2"], needs: "reason", label: "Cabut" },
    ganti: { from: ["berlaku"], to: "diganti", by: ["p2kptk2"], needs: "reason", label: "Perbaiki" },
  },
});

export type CertificateEvent = keyof typeof certificateWorkflow.events;

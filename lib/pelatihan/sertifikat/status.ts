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
    // A new version after a revocation that was mistaken or whose cause is put right; what was revoked stays so.
    terbitkanUlang: { from: ["dicabut"], to: "dicabut", by: ["p2kptk2"], needs: "reason", label: "Terbitkan ulang" },
  },
});

export type CertificateEvent = keyof typeof certificateWorkflow.events;

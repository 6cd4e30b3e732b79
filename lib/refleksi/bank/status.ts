import { defineWorkflow } from "@/lib/kernel/workflow";

/** A version of the question bank: edited as a draft, unchangeable once published (DOMAIN §2). */
export const BANK_STATES = ["draf", "terbit"] as const;
export type BankState = (typeof BANK_STATES)[number];

export const bankWorkflow = defineWorkflow({
  name: "bank_soal",
  states: BANK_STATES,
  initial: "draf",
  events: {
    terbitkan: { from: ["draf"], to: "terbit", by: ["dinas"], needs: "none", label: "Terbitkan" },
  },
});

export type BankEvent = keyof typeof bankWorkflow.events;

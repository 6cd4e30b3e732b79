import { defineWorkflow } from "@/lib/kernel/workflow";

/** A version of the catalogue: edited as a draft, unchangeable once published; a plan keeps the version it was begun with. */
export const CATALOGUE_STATES = ["draf", "terbit"] as const;
export type CatalogueState = (typeof CATALOGUE_STATES)[number];

export const catalogueWorkflow = defineWorkflow({
  name: "katalog_kinerja",
  states: CATALOGUE_STATES,
  initial: "draf",
  events: {
    terbitkan: { from: ["draf"], to: "terbit", by: ["dinas"], needs: "none", label: "Terbitkan" },
  },
});

export type CatalogueEvent = keyof typeof catalogueWorkflow.events;

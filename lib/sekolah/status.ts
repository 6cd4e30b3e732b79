import { defineWorkflow } from "@/lib/kernel/workflow";

/**
 * A school's principal's post (DOMAIN §1). The state is not stored: the open term says it (`postState` in rules.ts), so it can
 * never contradict the terms. A hand-over ends one term and begins the next in the same moment.
 */
export const POST_STATES = ["kosong", "plt", "definitif"] as const;
export type PostState = (typeof POST_STATES)[number];

export const postWorkflow = defineWorkflow({
  name: "jabatan_kepsek",
  states: POST_STATES,
  initial: "kosong",
  events: {
    tunjuk: { from: ["kosong"], to: "definitif", by: ["dinas"], needs: "none", label: "Tunjuk kepala sekolah" },
    tunjukPlt: { from: ["kosong"], to: "plt", by: ["dinas"], needs: "none", label: "Tunjuk Plt" },
    serahTerima: {
      from: ["plt", "definitif"],
      to: "definitif",
      by: ["dinas"],
      needs: "none",
      label: "Serah terima jabatan",
    },
    serahTerimaPlt: {
      from: ["plt", "definitif"],
      to: "plt",
      by: ["dinas"],
      needs: "none",
      label: "Serah terima kepada Plt",
    },
    akhiri: { from: ["plt", "definitif"], to: "kosong", by: ["dinas"], needs: "reason", label: "Akhiri masa jabatan" },
  },
});

export type PostEvent = keyof typeof postWorkflow.events;

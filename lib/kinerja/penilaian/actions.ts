"use server";

import { defineAction } from "@/lib/server/action";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { acknowledge, rate, saveRatingDraft } from "./mutations";
import { acknowledgeSchema, rateSchema, ratingDraftSchema } from "./schema";

const ofSchool = (id: string) => `/kepsek/kinerja/${id}/penilaian`;

export const simpanDrafPenilaian = defineAction({
  name: "penilaian.simpan",
  by: ["kepsek"],
  schema: ratingDraftSchema,
  run: ({ tx, aktor, input: { id, dasar, lanjut, ...words } }) =>
    saveRatingDraft(tx, sekolahScope(aktor), { id, dasar, words, isFinal: lanjut === "periksa" }),
  after: (_, { input: { id, lanjut } }) => {
    if (lanjut === "periksa") return `${ofSchool(id)}/periksa`;
    return lanjut === "draf" ? `/kepsek/kinerja/${id}?pesan=tersimpan` : null;
  },
});

export const simpanPenilaian = defineAction({
  name: "penilaian.nilai",
  by: ["kepsek"],
  schema: rateSchema,
  run: (context) => rate(context.tx, deedOf(context), sekolahScope(context.aktor), context.input),
  after: ({ id }) => `${ofSchool(id)}?pesan=dinilai`,
});

export const ketahuiPenilaian = defineAction({
  name: "penilaian.ketahui",
  by: ["guru"],
  schema: acknowledgeSchema,
  run: (context) => acknowledge(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `/guru/kinerja/${id}/penilaian?pesan=dibaca`,
});

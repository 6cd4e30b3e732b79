"use server";

import { defineAction } from "@/lib/server/action";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { saveLearning, saveTicks, sendLearning, verifyDuties } from "./mutations";
import { learningSchema, learningVersionSchema, ticksSchema, verifySchema } from "./schema";

const own = (id: string) => `/guru/kinerja/${id}`;

export const simpanRefleksiBelajar = defineAction({
  name: "tugas.simpanRefleksi",
  by: ["guru"],
  schema: learningSchema,
  run: ({ tx, aktor, input: { id, dasar, lanjut, ...words } }) =>
    saveLearning(tx, akunScope(aktor), { id, dasar, words, isFinal: lanjut === "periksa" }),
  after: (_, { input: { id, lanjut } }) => {
    if (lanjut === "periksa") return `${own(id)}/pengembangan/periksa`;
    return lanjut === "draf" ? `${own(id)}?pesan=draft&dokumen=pengembangan` : null;
  },
});

export const kirimRefleksiBelajar = defineAction({
  name: "tugas.kirimRefleksi",
  by: ["guru"],
  schema: learningVersionSchema,
  run: (context) => sendLearning(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `${own(id)}/pengembangan?pesan=dikirim`,
});

export const simpanTugasPokok = defineAction({
  name: "tugas.simpanTugas",
  by: ["guru"],
  schema: ticksSchema,
  run: (context) => {
    const { id, dasar, tugas } = context.input;
    return saveTicks(context.tx, deedOf(context), akunScope(context.aktor), { id, dasar, rows: tugas });
  },
  after: (_, { input: { id, lanjut } }) => (lanjut === "simpan" ? `${own(id)}?pesan=tugas&dokumen=tugas` : null),
});

export const verifikasiTugasPokok = defineAction({
  name: "tugas.verifikasi",
  by: ["kepsek"],
  schema: verifySchema,
  run: (context) => {
    const { id, tugas } = context.input;
    return verifyDuties(context.tx, deedOf(context), sekolahScope(context.aktor), { id, rows: tugas });
  },
  after: ({ id }) => `/kepsek/kinerja/${id}/tugas-pokok?pesan=verifikasi`,
});

"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { decideReflection, saveAnswers, saveDiscussionDay, startReflection, submitReflection } from "./mutations";
import {
  answersIn,
  answersSchema,
  discussionSchema,
  reasonedReflectionSchema,
  reflectionVersionSchema,
  startSchema,
} from "./schema";

export const mulaiRefleksi = defineAction({
  name: "refleksi.mulai",
  by: ["guru"],
  schema: startSchema,
  run: (context) => startReflection(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `/guru/refleksi/${id}`,
});

export const simpanJawaban = defineAction({
  name: "refleksi.simpan",
  by: ["guru"],
  schema: answersSchema,
  run: ({ tx, aktor, input }) => {
    const { id, kompetensi, dasar } = input;
    return saveAnswers(tx, akunScope(aktor), { id, kompetensi, dasar, answers: answersIn(input) });
  },
  after: (_, { input: { id, kompetensi, lanjut } }) =>
    lanjut === "daftar" ? `/guru/refleksi/${id}?pesan=tersimpan&kompetensi=${kompetensi}` : null,
});

export const simpanTanggalDiskusi = defineAction({
  name: "refleksi.diskusi",
  by: ["guru"],
  schema: discussionSchema,
  run: ({ tx, aktor, input }) => saveDiscussionDay(tx, akunScope(aktor), { ...input, zone: aktor.zona }),
  after: ({ id }) => `/guru/refleksi/${id}?pesan=tersimpan`,
});

export const ajukanRefleksi = defineAction({
  name: "refleksi.ajukan",
  by: ["guru"],
  schema: reflectionVersionSchema,
  run: (context) => submitReflection(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `/guru/refleksi/${id}`,
});

export const setujuiRefleksi = defineAction({
  name: "refleksi.setujui",
  by: ["kepsek"],
  schema: reflectionVersionSchema,
  run: (context) =>
    decideReflection(context.tx, deedOf(context), sekolahScope(context.aktor), "setujui", context.input),
  after: (_, { input }) => `/kepsek/refleksi/${input.id}`,
});

export const tidakSetujuiRefleksi = defineAction({
  name: "refleksi.tidakSetujui",
  by: ["kepsek"],
  schema: reasonedReflectionSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return decideReflection(context.tx, deedOf(context), sekolahScope(context.aktor), "tidakSetujui", decision);
  },
  after: (_, { input }) => `/kepsek/refleksi/${input.id}`,
});

"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { askMove, cancelMove, decideMove } from "./mutations";
import { askMoveSchema, moveVersionSchema, reasonedMoveSchema } from "./schema";

export const ajukanPindah = defineAction({
  name: "pindah.ajukan",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: askMoveSchema,
  run: (context) => askMove(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: () => "/guru/pindah-sekolah",
});

export const batalkanPindah = defineAction({
  name: "pindah.batalkan",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: moveVersionSchema,
  run: (context) => cancelMove(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: () => "/guru/pindah-sekolah",
});

export const setujuiPindah = defineAction({
  name: "pindah.setujui",
  by: ["kepsek"],
  schema: moveVersionSchema,
  run: (context) => decideMove(context.tx, deedOf(context), sekolahScope(context.aktor), "setujui", context.input),
  after: (_, { input }) => `/kepsek/pindah/${input.id}`,
});

export const tolakPindah = defineAction({
  name: "pindah.tolak",
  by: ["kepsek"],
  schema: reasonedMoveSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return decideMove(context.tx, deedOf(context), sekolahScope(context.aktor), "tolak", decision);
  },
  after: (_, { input }) => `/kepsek/pindah/${input.id}`,
});

"use server";

import { defineAction } from "@/lib/server/action";
import type { RequestInfo } from "@/lib/server/request";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import type { Doer } from "@/lib/server/trail";
import type { Deed } from "../pendaftaran/mutations";
import { composeReason } from "../pendaftaran/rules";
import { askMove, cancelMove, decideMove } from "./mutations";
import { askMoveSchema, moveVersionSchema, reasonedMoveSchema } from "./schema";

type Context = { doer: Doer; now: Date; request: RequestInfo };
const deedOf = ({ doer, now, request }: Context): Deed => ({ by: doer, now, requestId: request.requestId });

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

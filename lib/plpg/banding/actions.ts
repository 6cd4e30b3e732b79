"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, lptkScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { decideAppeal, fileAppeal } from "./mutations";
import { appealSchema, decisionSchema } from "./schema";

export const ajukanBanding = defineAction({
  name: "banding.ajukan",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: appealSchema,
  run: (context) => fileAppeal(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: () => "/guru/plpg/banding?pesan=diajukan",
});

export const terimaBanding = defineAction({
  name: "banding.terima",
  by: ["lptk"],
  schema: decisionSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const decision = { ...input, alasan: composeReason(frasa, alasan) };
    return decideAppeal(context.tx, deedOf(context), lptkScope(context.aktor), "terima", decision);
  },
  after: (_, { input }) => `/lptk/banding/${input.id}?pesan=diterima`,
});

export const tolakBanding = defineAction({
  name: "banding.tolak",
  by: ["lptk"],
  schema: decisionSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const decision = { ...input, alasan: composeReason(frasa, alasan) };
    return decideAppeal(context.tx, deedOf(context), lptkScope(context.aktor), "tolak", decision);
  },
  after: (_, { input }) => `/lptk/banding/${input.id}?pesan=ditolak`,
});

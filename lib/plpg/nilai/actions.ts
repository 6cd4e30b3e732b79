"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { lptkScope, mentorScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { finalise, reopen, saveScore } from "./mutations";
import { finaliseSchema, reopenSchema, scoreSchema } from "./schema";

export const simpanNilai = defineAction({
  name: "nilai.simpan",
  by: ["mentor"],
  schema: scoreSchema,
  run: (context) => saveScore(context.tx, deedOf(context), mentorScope(context.aktor), context.input),
  after: ({ rombelId, next, wasTaken }, { input: { id, komponen, lanjut } }) => {
    const to = lanjut === "berikutnya" && next ? next : id;
    return `/mentor/rombel/${rombelId}/nilai/${to}/${komponen}?pesan=${wasTaken ? "ditarik" : "tersimpan"}`;
  },
});

export const finalkanNilai = defineAction({
  name: "nilai.finalkan",
  by: ["mentor"],
  schema: finaliseSchema,
  run: (context) => finalise(context.tx, deedOf(context), mentorScope(context.aktor), context.input),
  after: ({ rombelId }, { input }) => `/mentor/rombel/${rombelId}/nilai/${input.id}?pesan=final`,
});

export const bukaKembaliNilai = defineAction({
  name: "nilai.bukaKembali",
  by: ["lptk"],
  schema: reopenSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const decision = { ...input, alasan: composeReason(frasa, alasan) };
    return reopen(context.tx, deedOf(context), lptkScope(context.aktor), decision);
  },
  after: (_, { input }) => `/lptk/nilai/${input.id}?pesan=dibuka`,
});

"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { answerProposal, proposeTopic, scheduleProposal } from "./mutations";
import { proposalVersionSchema, proposeSchema, reasonedProposalSchema, scheduleSchema } from "./schema";

export const usulkanTopik = defineAction({
  name: "usulan.ajukan",
  by: ["kepsek"],
  schema: proposeSchema,
  run: (context) => proposeTopic(context.tx, deedOf(context), sekolahScope(context.aktor), context.input),
  after: ({ id }) => `/kepsek/usulan/${id}`,
});

export const terimaUsulan = defineAction({
  name: "usulan.terima",
  by: ["p2kptk2"],
  schema: proposalVersionSchema,
  run: (context) => answerProposal(context.tx, deedOf(context), p2kptk2Scope(context.aktor), "terima", context.input),
  after: ({ id }) => `/p2kptk2/usulan/${id}?pesan=diterima`,
});

export const tolakUsulan = defineAction({
  name: "usulan.tolak",
  by: ["p2kptk2"],
  schema: reasonedProposalSchema,
  run: (context) => {
    const { frasa, alasan, ...seen } = context.input;
    const answer = { ...seen, alasan: composeReason(frasa, alasan) };
    return answerProposal(context.tx, deedOf(context), p2kptk2Scope(context.aktor), "tolak", answer);
  },
  after: ({ id }) => `/p2kptk2/usulan/${id}?pesan=ditolak`,
});

export const hubungkanUsulan = defineAction({
  name: "usulan.jadwalkan",
  by: ["p2kptk2"],
  schema: scheduleSchema,
  run: (context) => scheduleProposal(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ id }) => `/p2kptk2/usulan/${id}?pesan=dijadwalkan`,
});

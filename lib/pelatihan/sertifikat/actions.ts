"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { p2kptk2Scope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { correctCertificate, issueCertificate, reissueCertificate, revokeCertificate } from "./mutations";
import { correctSchema, issueSchema, revokeSchema } from "./schema";

export const terbitkanSertifikat = defineAction({
  name: "pelatihan.terbitkan",
  by: ["p2kptk2"],
  schema: issueSchema,
  run: (context) => issueCertificate(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: (_, { input }) => `/p2kptk2/penerapan/${input.id}`,
});

export const perbaikiSertifikat = defineAction({
  name: "sertifikat.ganti",
  by: ["p2kptk2"],
  schema: correctSchema,
  run: (context) => {
    const { frasa, alasan, ...correction } = context.input;
    const whole = { ...correction, alasan: composeReason(frasa, alasan) };
    return correctCertificate(context.tx, deedOf(context), p2kptk2Scope(context.aktor), whole);
  },
  after: ({ id }) => `/p2kptk2/sertifikat/${id}?pesan=diperbaiki`,
});

export const terbitkanUlangSertifikat = defineAction({
  name: "sertifikat.terbitkanUlang",
  by: ["p2kptk2"],
  schema: correctSchema,
  run: (context) => {
    const { frasa, alasan, ...correction } = context.input;
    const whole = { ...correction, alasan: composeReason(frasa, alasan) };
    return reissueCertificate(context.tx, deedOf(context), p2kptk2Scope(context.aktor), whole);
  },
  after: ({ id }) => `/p2kptk2/sertifikat/${id}?pesan=terbit_ulang`,
});

export const cabutSertifikat = defineAction({
  name: "sertifikat.cabut",
  by: ["p2kptk2"],
  schema: revokeSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return revokeCertificate(context.tx, deedOf(context), p2kptk2Scope(context.aktor), decision);
  },
  after: ({ id }) => `/p2kptk2/sertifikat/${id}?pesan=dicabut`,
});

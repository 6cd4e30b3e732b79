"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { acceptAll, approveAll, decideAtSchool, enrol, rejectAtOffice, withdraw } from "./mutations";
import { batchSchema, enrolmentVersionSchema, enrolSchema, reasonedEnrolmentSchema } from "./schema";

export const daftarPelatihan = defineAction({
  name: "pelatihan.daftar",
  by: ["guru"],
  schema: enrolSchema,
  run: (context) => enrol(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `/guru/pelatihan/pendaftaran/${id}?kabar=terdaftar`,
});

export const batalkanPendaftaran = defineAction({
  name: "pelatihan.batalkan",
  by: ["guru"],
  // Whoever has left the school gives the seat back, too.
  teachers: ["nonaktif"],
  schema: enrolmentVersionSchema,
  run: (context) => withdraw(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: (_, { input }) => `/guru/pelatihan/pendaftaran/${input.id}?kabar=dibatalkan`,
});

/** Setujui of one row, or "Setujui yang dipilih". */
export const setujuiPendaftaran = defineAction({
  name: "pelatihan.setujui",
  by: ["kepsek"],
  schema: batchSchema,
  run: (context) => {
    const { satu, pilih } = context.input;
    return approveAll(context.tx, deedOf(context), sekolahScope(context.aktor), satu ? [satu] : pilih);
  },
});

export const tolakPendaftaran = defineAction({
  name: "pelatihan.tolak",
  by: ["kepsek"],
  schema: reasonedEnrolmentSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return decideAtSchool(context.tx, deedOf(context), sekolahScope(context.aktor), "tolak", decision);
  },
  after: (_, { input }) => `/kepsek/pelatihan/pendaftaran/${input.id}`,
});

/** Terima of one row, or "Terima yang dipilih". */
export const terimaPendaftaran = defineAction({
  name: "pelatihan.terima",
  by: ["p2kptk2"],
  schema: batchSchema,
  run: (context) => {
    const { satu, pilih } = context.input;
    return acceptAll(context.tx, deedOf(context), p2kptk2Scope(context.aktor), satu ? [satu] : pilih);
  },
});

export const tolakPendaftaranPenyelenggara = defineAction({
  name: "pelatihan.tolakPenyelenggara",
  by: ["p2kptk2"],
  schema: reasonedEnrolmentSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return rejectAtOffice(context.tx, deedOf(context), p2kptk2Scope(context.aktor), decision);
  },
  after: (_, { input }) => `/p2kptk2/pendaftaran/${input.id}`,
});

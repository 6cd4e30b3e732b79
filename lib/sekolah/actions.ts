"use server";

import { issueCode } from "@/lib/akun/masuk/mutations";
import { releaseClaim } from "@/lib/akun/pendaftaran/mutations";
import { ok } from "@/lib/kernel/result";
import { formatInstant } from "@/lib/kernel/time";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { codeFor } from "@/lib/server/one-time-code";
import { dinasScope } from "@/lib/server/scope";
import { appoint, createSchool, endTerm, updateSchool } from "./mutations";
import { appointSchema, createSchoolSchema, endTermSchema, releaseClaimSchema, updateSchoolSchema } from "./schema";

const pageOf = ({ sekolahId }: { sekolahId: string }, pesan: string) => `/dinas/sekolah/${sekolahId}?pesan=${pesan}`;

export const daftarkanSekolah = defineAction({
  name: "sekolah.daftarkan",
  by: ["dinas"],
  schema: createSchoolSchema,
  run: ({ tx, input, aktor, doer, request }) =>
    createSchool(tx, { by: doer, requestId: request.requestId }, dinasScope(aktor), input),
  after: (school) => pageOf(school, "didaftarkan"),
});

export const ubahSekolah = defineAction({
  name: "sekolah.ubah",
  by: ["dinas"],
  schema: updateSchoolSchema,
  run: ({ tx, input, aktor, doer, request }) =>
    updateSchool(tx, { by: doer, requestId: request.requestId }, dinasScope(aktor), input),
  after: (school) => pageOf(school, "disimpan"),
});

/** First appointment or hand-over. The new holder's code is shown once and kept nowhere: it follows from `kodeId`. */
export const tunjukKepsek = defineAction({
  name: "sekolah.tunjukKepsek",
  by: ["dinas"],
  schema: appointSchema,
  run: async ({ tx, input, aktor, doer, request }) => {
    const appointed = await appoint(tx, { by: doer, requestId: request.requestId }, dinasScope(aktor), input);
    if (!appointed.ok) return appointed;
    const { akunId, nama, npsn } = appointed.data;
    const code = await issueCode(tx, { akunId, jenis: "masuk_pertama", pembuatId: doer.akunId });
    return ok({ nama, npsn, kodeId: code.kodeId, berlakuSampai: formatInstant(code.berlakuSampai, aktor.zona) });
  },
  answer: ({ kodeId, npsn, ...rest }) => ({ ...rest, username: npsn, kode: codeFor(kodeId) }),
});

export const akhiriMasaJabatan = defineAction({
  name: "sekolah.akhiriMasaJabatan",
  by: ["dinas"],
  schema: endTermSchema,
  run: ({ tx, input: { sekolahId, versi, frasa, alasan }, aktor, doer, request }) =>
    endTerm(tx, { by: doer, requestId: request.requestId }, dinasScope(aktor), {
      ...{ sekolahId, versi, alasan: composeReason(frasa, alasan) },
    }),
  after: (_ended, { input }) => pageOf(input, "berakhir"),
});

export const lepaskanKlaim = defineAction({
  name: "sekolah.lepaskanKlaim",
  by: ["dinas"],
  schema: releaseClaimSchema,
  run: ({ tx, input: { akunId, versi, frasa, alasan }, aktor, doer, now, request }) =>
    releaseClaim(tx, { by: doer, now, requestId: request.requestId }, dinasScope(aktor), {
      ...{ akunId, versi, alasan: composeReason(frasa, alasan) },
    }),
  after: () => "/dinas/klaim?pesan=dilepaskan",
});

"use server";

import { issueCode, signOut } from "@/lib/akun/masuk/mutations";
import { newPasswordProblem } from "@/lib/akun/masuk/queries";
import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import { networkOf } from "@/lib/server/request";
import { dinasScope, lptkScope } from "@/lib/server/scope";
import { openSession, setSessionCookie } from "@/lib/server/session";
import { countEvent } from "@/lib/server/throttle";
import {
  addAccount,
  createMentor,
  createOffice,
  deactivateMentor,
  type Placed,
  reactivateMentor,
  registerInstitution,
  revokeStaff,
  updateOffice,
} from "./mutations";
import {
  addAccountSchema,
  createMentorSchema,
  createOfficeSchema,
  deactivateMentorSchema,
  mentorSchema,
  registerInstitutionSchema,
  revokeRoleSchema,
  updateOfficeSchema,
} from "./schema";

type Tx = Parameters<typeof issueCode>[0];

/** What a form that gave somebody a role keeps: the code itself follows from `kodeId` and is kept nowhere. */
type Given = { nama: string; username: string; code: { kodeId: string; berlakuSampai: string } | null };

/** A new account needs a code for its first sign-in; whoever had an account before keeps their own password. */
async function withCode(
  tx: Tx,
  { akunId, nama, isNew }: Placed,
  { pembuatId, zona, surel }: { pembuatId: string | null; zona: Zone; surel: string },
): Promise<Result<Given>> {
  if (!isNew) return ok({ nama, username: surel, code: null });
  const { kodeId, berlakuSampai } = await issueCode(tx, { akunId, jenis: "masuk_pertama", pembuatId });
  return ok({ nama, username: surel, code: { kodeId, berlakuSampai: formatInstant(berlakuSampai, zona) } });
}

const shown = ({ nama, username, code }: Given) => ({
  ...{ nama, username },
  code: code && { kode: codeFor(code.kodeId), berlakuSampai: code.berlakuSampai },
});

export const daftarkanKantor = defineAction({
  name: "kantor.daftarkan",
  by: ["dinas"],
  schema: createOfficeSchema,
  run: async ({ tx, input, aktor, doer, now, request }) => {
    const deed = { by: doer, now, requestId: request.requestId };
    const made = await createOffice(tx, deed, dinasScope(aktor), input);
    if (!made.ok) return made;
    return withCode(tx, made.data, { pembuatId: doer.akunId, zona: aktor.zona, surel: input.surel });
  },
  answer: shown,
});

export const ubahKantor = defineAction({
  name: "kantor.ubah",
  by: ["dinas"],
  schema: updateOfficeSchema,
  run: ({ tx, input, aktor, doer, now, request }) =>
    updateOffice(tx, { by: doer, now, requestId: request.requestId }, dinasScope(aktor), input),
  after: ({ instansiId }) => `/dinas/kantor/${instansiId}?pesan=disimpan`,
});

export const tambahAkunKantor = defineAction({
  name: "kantor.tambahAkun",
  by: ["dinas"],
  schema: addAccountSchema,
  run: async ({ tx, input, aktor, doer, now, request }) => {
    const deed = { by: doer, now, requestId: request.requestId };
    const placed = await addAccount(tx, deed, dinasScope(aktor), input);
    if (!placed.ok) return placed;
    return withCode(tx, placed.data, { pembuatId: doer.akunId, zona: aktor.zona, surel: input.surel });
  },
  answer: shown,
});

export const cabutPeran = defineAction({
  name: "kantor.cabutPeran",
  by: ["dinas"],
  schema: revokeRoleSchema,
  run: ({ tx, input: { peranId, frasa, alasan }, aktor, doer, now, request }) =>
    revokeStaff(tx, { by: doer, now, requestId: request.requestId }, dinasScope(aktor), {
      ...{ peranId, alasan: composeReason(frasa, alasan), ownPeranId: aktor.peranId },
    }),
  after: ({ instansiId }) => `/dinas/kantor/${instansiId}?pesan=dicabut`,
});

export const buatMentor = defineAction({
  name: "mentor.buat",
  by: ["lptk"],
  schema: createMentorSchema,
  run: async ({ tx, input, aktor, doer, now, request }) => {
    const deed = { by: doer, now, requestId: request.requestId };
    const placed = await createMentor(tx, deed, lptkScope(aktor), input);
    if (!placed.ok) return placed;
    return withCode(tx, placed.data, { pembuatId: doer.akunId, zona: aktor.zona, surel: input.surel });
  },
  answer: shown,
});

export const nonaktifkanMentor = defineAction({
  name: "mentor.nonaktifkan",
  by: ["lptk"],
  schema: deactivateMentorSchema,
  run: ({ tx, input: { akunId, frasa, alasan }, aktor, doer, now, request }) =>
    deactivateMentor(tx, { by: doer, now, requestId: request.requestId }, lptkScope(aktor), {
      ...{ akunId, alasan: composeReason(frasa, alasan) },
    }),
  after: (_done, { input }) => `/lptk/mentor/${input.akunId}?pesan=nonaktif`,
});

export const aktifkanMentor = defineAction({
  name: "mentor.aktifkan",
  by: ["lptk"],
  schema: mentorSchema,
  run: ({ tx, input, aktor, doer, now, request }) =>
    reactivateMentor(tx, { by: doer, now, requestId: request.requestId }, lptkScope(aktor), input.akunId),
  after: (_done, { input }) => `/lptk/mentor/${input.akunId}?pesan=aktif`,
});

/** Registrations that one network may send in an hour: a helper in an office registers a few, a script many. */
const REGISTRATIONS = { name: "daftar-lembaga", max: 20, seconds: 3600 };

export const daftarLembaga = defineAction({
  name: "lembaga.daftar",
  by: "publik",
  schema: registerInstitutionSchema,
  secrets: ["password"],
  prepare: async ({ input, request }) => {
    const { isWithin, secondsLeft } = await countEvent(REGISTRATIONS, networkOf(request.address));
    if (!isWithin) {
      const minutes = Math.ceil(secondsLeft / 60);
      return fail("terlalu_sering", `Terlalu banyak pendaftaran dari jaringan ini. Coba lagi ${minutes} menit lagi.`);
    }
    const own = [input.nama, input.surel, input.telepon, input.namaInstansi];
    const problem = await newPasswordProblem(input.password, { own });
    return problem ? invalid({ password: problem }) : ok(await hashPassword(input.password));
  },
  run: async ({ tx, input, aktor, prepared, request }) => {
    const registered = await registerInstitution(tx, request, input, prepared);
    if (!registered.ok) return registered;
    if (aktor) await signOut(tx, aktor.sesiId);
    const { akunId, peranId } = registered.data;
    return ok({ sesiId: await openSession(tx, akunId, peranId, request.device) });
  },
  after: async ({ sesiId }) => {
    await setSessionCookie(sesiId);
    return "/lembaga";
  },
});

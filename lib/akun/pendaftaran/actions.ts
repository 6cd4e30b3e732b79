"use server";

import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { env } from "@/lib/server/env";
import { hashPassword } from "@/lib/server/password";
import { networkOf, type RequestInfo } from "@/lib/server/request";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { clearSessionCookie, openSession, type Session, setSessionCookie } from "@/lib/server/session";
import { withinLimit } from "@/lib/server/throttle";
import { type Doer, deedOf } from "@/lib/server/trail";
import { newPasswordProblem } from "../masuk/queries";
import { proveOwner } from "../profil/mutations";
import {
  checkIdentifiers,
  checkSchool,
  decideRegistration,
  registerTeacher,
  saveRegistration,
  withdrawRegistration,
} from "./mutations";
import { findOwn } from "./queries";
import {
  CORRECTION_DRAFT,
  correctionDraftSchema,
  correctSchema,
  type Draft,
  decisionSchema,
  draftSchema,
  factsSchema,
  noFieldsSchema,
  ownVersionSchema,
  REGISTRATION_DRAFT,
  type RegistrationFacts,
  reasonedDecisionSchema,
  registerSchema,
} from "./schema";

/**
 * Per network and hour, for each of the two steps that answer whether a NUPTK or e-mail is used: enough for a whole staff room
 * that registers together, too few to try out numbers (RELIABILITY A1).
 */
const CHECKS = { name: "daftar-periksa", max: 100, seconds: 3600 };
const REGISTRATIONS = { name: "daftar-kirim", max: 100, seconds: 3600 };

const DRAFT_HOURS = 4;

type Context = { doer: Doer; now: Date; request: RequestInfo };

async function limited(limit: typeof CHECKS, request: RequestInfo): Promise<Result> {
  const isWithin = await withinLimit(limit, networkOf(request.address));
  return isWithin
    ? ok()
    : fail("terlalu_sering", "Terlalu banyak percobaan dari jaringan ini. Tunggu satu jam, lalu coba lagi.");
}

/** Keeps what was typed in a sealed cookie that only the form's own pages receive. */
async function keepDraft(name: string, path: string, draf: Draft, akunId: string | null): Promise<void> {
  const maxAge = DRAFT_HOURS * 3600;
  const token = await encode({ token: { draf, akunId }, secret: env.secret, salt: name, maxAge });
  (await cookies()).set(name, token, { httpOnly: true, sameSite: "lax", secure: env.isHttps, path, maxAge });
}

async function dropDraft(name: string, path: string): Promise<void> {
  (await cookies()).set(name, "", { httpOnly: true, sameSite: "lax", secure: env.isHttps, path, maxAge: 0 });
}

const asDraft = (facts: RegistrationFacts): Draft => ({ ...facts, nuptk: facts.nuptk ?? "", nip: facts.nip ?? "" });

/** Step 2 → 3: the facts are right and free. */
export const isiPendaftaran = defineAction({
  name: "pendaftaran.isi",
  by: "publik",
  schema: factsSchema,
  isRepeatable: true,
  prepare: async ({ input, request }) => {
    const within = await limited(CHECKS, request);
    if (!within.ok) return within;
    const school = await checkSchool(input.npsn);
    return school.ok ? checkIdentifiers(input) : school;
  },
  run: async () => ok(),
  after: async (_, { input }) => {
    await keepDraft(REGISTRATION_DRAFT, "/daftar", asDraft(input), null);
    return "/daftar/periksa";
  },
});

/** Step 2 → 1: another school, and nothing typed is lost. */
export const gantiSekolah = defineAction({
  name: "pendaftaran.gantiSekolah",
  by: "publik",
  schema: draftSchema,
  isRepeatable: true,
  run: async () => ok(),
  after: async (_, { input }) => {
    await keepDraft(REGISTRATION_DRAFT, "/daftar", input, null);
    return "/daftar";
  },
});

/** For shared computers: nothing of what was typed stays. */
export const hapusIsian = defineAction({
  name: "pendaftaran.hapusIsian",
  by: "publik",
  schema: noFieldsSchema,
  isRepeatable: true,
  run: async () => ok(),
  after: async () => {
    await dropDraft(REGISTRATION_DRAFT, "/daftar");
    return "/daftar";
  },
});

/** Step 3: registers, and signs in to the status page: whoever waits wants to see for whom. */
export const daftar = defineAction({
  name: "pendaftaran.daftar",
  by: "publik",
  schema: registerSchema,
  secrets: ["password"],
  prepare: async ({ input: { password, ...facts }, request }) => {
    const within = await limited(REGISTRATIONS, request);
    if (!within.ok) return within;
    const school = await checkSchool(facts.npsn);
    if (!school.ok) return school;
    const { nuptk, nip, surel, telepon, nama, npsn } = facts;
    const own = [nuptk, nip, surel, telepon, nama, npsn, school.data.nama];
    const problem = await newPasswordProblem(password, { own });
    return problem === null ? ok(await hashPassword(password)) : invalid({ password: problem });
  },
  run: async ({ tx, input: { password: _, ...facts }, aktor, now, request, prepared }) => {
    // The second of two quick clicks may already carry the first one's session.
    if (aktor?.statusGuru === "menunggu") return ok({ sesiId: aktor.sesiId });
    if (aktor)
      return fail("tidak_berhak", `Anda sudah masuk sebagai ${aktor.nama}. Keluar dulu untuk mendaftarkan guru.`);
    const registered = await registerTeacher(tx, { now, requestId: request.requestId }, facts, prepared);
    if (!registered.ok) return registered;
    return ok({ sesiId: await openSession(tx, registered.data.akunId, registered.data.peranId, request.device) });
  },
  after: async ({ sesiId }) => {
    await dropDraft(REGISTRATION_DRAFT, "/daftar");
    await setSessionCookie(sesiId);
    return "/guru/status";
  },
});

export const gantiSekolahPerbaikan = defineAction({
  name: "pendaftaran.gantiSekolahPerbaikan",
  by: ["guru"],
  teachers: ["menunggu", "ditolak"],
  schema: correctionDraftSchema,
  secrets: ["passwordLama"],
  isRepeatable: true,
  run: async ({ aktor }) => ok({ akunId: aktor.akunId }),
  after: async ({ akunId }, { input: { versi: _, passwordLama: __, ...draf } }) => {
    await keepDraft(CORRECTION_DRAFT, "/guru/status", draf, akunId);
    return "/guru/status/sekolah";
  },
});

type Correction = RegistrationFacts & { versi: number; passwordLama: string };

/** What one signs in with or is reached by changes only with the password (RELIABILITY A17). */
async function proveForContact(
  aktor: Session | null,
  { nuptk, surel, telepon, passwordLama }: Correction,
  request: RequestInfo,
): Promise<Result> {
  const own = aktor && (await findOwn(akunScope(aktor)));
  if (!own || (own.nuptk === nuptk && own.surel === surel && own.telepon === telepon)) return ok();
  if (passwordLama === "") {
    return invalid({ passwordLama: "Isi password Anda: NUPTK, surel, atau telepon diubah." });
  }
  const proved = await proveOwner(akunScope(aktor), passwordLama, request);
  return proved.ok ? ok() : proved;
}

function save(
  context: Context & { tx: Parameters<typeof saveRegistration>[0]; aktor: Session; input: Correction },
  event: "perbaiki" | "ajukanUlang",
) {
  const { passwordLama: _, ...facts } = context.input;
  return saveRegistration(context.tx, deedOf(context), akunScope(context.aktor), event, facts);
}

/** What follows both ways of saving a correction. */
const corrected = async () => {
  await dropDraft(CORRECTION_DRAFT, "/guru/status");
  return "/guru/status";
};

export const perbaiki = defineAction({
  name: "pendaftaran.perbaiki",
  by: ["guru"],
  teachers: ["menunggu", "ditolak"],
  schema: correctSchema,
  secrets: ["passwordLama"],
  prepare: ({ input, aktor, request }) => proveForContact(aktor, input, request),
  run: (context) => save(context, "perbaiki"),
  after: corrected,
});

export const ajukanUlang = defineAction({
  name: "pendaftaran.ajukanUlang",
  by: ["guru"],
  teachers: ["menunggu", "ditolak"],
  schema: correctSchema,
  secrets: ["passwordLama"],
  prepare: ({ input, aktor, request }) => proveForContact(aktor, input, request),
  run: (context) => save(context, "ajukanUlang"),
  after: corrected,
});

export const tarik = defineAction({
  name: "pendaftaran.tarik",
  by: ["guru"],
  teachers: ["menunggu", "ditolak"],
  schema: ownVersionSchema,
  run: (context) => withdrawRegistration(context.tx, deedOf(context), akunScope(context.aktor), context.input.versi),
  after: async () => {
    await dropDraft(CORRECTION_DRAFT, "/guru/status");
    await clearSessionCookie();
    return "/daftar?ditarik=1";
  },
});

export const setujui = defineAction({
  name: "pendaftaran.setujui",
  by: ["kepsek"],
  schema: decisionSchema,
  run: (context) =>
    decideRegistration(context.tx, deedOf(context), sekolahScope(context.aktor), "setujui", context.input),
  after: (_, { input }) => `/kepsek/pendaftaran/${input.akunId}`,
});

export const tolak = defineAction({
  name: "pendaftaran.tolak",
  by: ["kepsek"],
  schema: reasonedDecisionSchema,
  run: (context) =>
    decideRegistration(context.tx, deedOf(context), sekolahScope(context.aktor), "tolak", withReason(context.input)),
  after: (_, { input }) => `/kepsek/pendaftaran/${input.akunId}`,
});

export const nonaktifkan = defineAction({
  name: "pendaftaran.nonaktifkan",
  by: ["kepsek"],
  schema: reasonedDecisionSchema,
  run: (context) =>
    decideRegistration(
      context.tx,
      deedOf(context),
      sekolahScope(context.aktor),
      "nonaktifkan",
      withReason(context.input),
    ),
  after: (_, { input }) => `/kepsek/guru/${input.akunId}`,
});

export const aktifkan = defineAction({
  name: "pendaftaran.aktifkan",
  by: ["kepsek"],
  schema: decisionSchema,
  run: (context) =>
    decideRegistration(context.tx, deedOf(context), sekolahScope(context.aktor), "aktifkan", context.input),
  after: (_, { input }) => `/kepsek/guru/${input.akunId}`,
});

function withReason({
  akunId,
  versi,
  frasa,
  alasan,
}: {
  akunId: string;
  versi: number;
  frasa: string;
  alasan: string;
}) {
  return { akunId, versi, alasan: composeReason(frasa, alasan) };
}

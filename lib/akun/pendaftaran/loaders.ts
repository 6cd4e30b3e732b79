import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { safeParse } from "zod/mini";
import { isId, listSchema } from "@/lib/kernel/fields";
import { env } from "@/lib/server/env";
import { networkOf, requestInfo } from "@/lib/server/request";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { currentSession, homeOf, requireRole } from "@/lib/server/session";
import { withinLimit } from "@/lib/server/throttle";
import { HAPPENINGS } from "./labels";
import {
  countByState,
  findLostIdentifiers,
  findNextWaiting,
  findOwn,
  findSchool,
  findTeacher,
  listTeachers,
  readClock,
  readRegistrationTimeline,
  SCHOOLS_PER_PAGE,
  type School,
  searchSchools,
  TEACHERS_PER_PAGE,
} from "./queries";
import { registrationWarnings, reservedUntil } from "./rules";
import { CORRECTION_DRAFT, type Draft, draftSchema, factsSchema, REGISTRATION_DRAFT } from "./schema";
import { REGISTRATION_STATES, type RegistrationState } from "./status";

type Params = Record<string, string | string[] | undefined>;

/** Far above what a person looks up; the list of schools is public, only the work is limited (RELIABILITY A28). */
const SEARCHES = { name: "cari-sekolah", max: 120, seconds: 600 };
const SHORTEST_TERM = 3;

export type SchoolSearch = {
  cari: string;
  hal: number;
  pages: number;
  total: number;
  schools: School[];
  problem: "pendek" | "sering" | null;
};

/** Schools for the words in the address; nothing is asked of the database before there are some. */
export async function loadSchoolSearch(params: Params): Promise<SchoolSearch> {
  const { cari, hal } = listSchema.parse(params);
  const nothing = { cari, hal, pages: 0, total: 0, schools: [] };
  if (cari.length < SHORTEST_TERM) return { ...nothing, problem: cari === "" ? null : "pendek" };
  const { address } = await requestInfo();
  if (!(await withinLimit(SEARCHES, networkOf(address)))) return { ...nothing, problem: "sering" };
  const { rows, total } = await searchSchools(cari, hal);
  return { cari, hal, total, schools: rows, pages: Math.ceil(total / SCHOOLS_PER_PAGE), problem: null };
}

/** What was typed so far, from the sealed cookie; empty when there is none, or it is another person's. */
async function readDraft(name: string, akunId: string | null): Promise<Draft> {
  const token = (await cookies()).get(name)?.value;
  if (!token) return {};
  const claims = await decode({ token, secret: env.secret, salt: name }).catch(() => null);
  if (!claims || claims.akunId !== akunId) return {};
  const draft = safeParse(draftSchema, claims.draf);
  return draft.success ? draft.data : {};
}

/** Who is signed in while the public registration is open: they would sign out of their own account. */
export async function loadVisitor(): Promise<{ nama: string; home: string } | null> {
  const session = await currentSession();
  return session && { nama: session.nama, home: homeOf(session) };
}

/** Step 2: the school from the address (else the draft's) and what was typed before. Without a school: back to step 1. */
export async function loadRegistrationForm(params: Params): Promise<{ school: School; draft: Draft }> {
  if (await currentSession()) redirect("/daftar");
  const draft = await readDraft(REGISTRATION_DRAFT, null);
  const school = await chosenSchool(params, draft.npsn);
  if (!school) redirect("/daftar");
  return { school, draft };
}

/** Step 3: what will be sent. Whatever is incomplete leads back to the form. */
export async function loadAnswers() {
  if (await currentSession()) redirect("/daftar");
  const draft = await readDraft(REGISTRATION_DRAFT, null);
  const facts = safeParse(factsSchema, draft);
  if (!facts.success) redirect("/daftar/data");
  const school = await findSchool(facts.data.npsn);
  if (!school) redirect("/daftar");
  const warnings = registrationWarnings(facts.data, await readClock()).filter(
    // To have none yet needs no second look from the one who knows.
    ({ field }) => field !== "nuptk" || facts.data.nuptk !== null,
  );
  return { facts: facts.data, school, warnings };
}

async function chosenSchool({ sekolah }: Params, fallback: string | undefined): Promise<School | null> {
  const npsn = typeof sekolah === "string" ? sekolah : fallback;
  return npsn ? findSchool(npsn) : null;
}

/** The teacher's own registration; accounts without one have no status page. */
async function ownRegistration() {
  const session = await requireRole("guru");
  const registration = await findOwn(akunScope(session));
  if (!registration) redirect(homeOf(session));
  return { session, registration };
}

/** The status page: who must act, since when, what the teacher can do, the receipt of the last submission. */
export async function loadStatus() {
  const { session, registration } = await ownRegistration();
  const [timeline, lost] = await Promise.all([
    readRegistrationTimeline(registration),
    findLostIdentifiers(akunScope(session), registration),
  ]);
  return {
    registration,
    timeline,
    lost,
    receipt: timeline.findLast(
      ({ peristiwa }) => peristiwa === HAPPENINGS.daftar || peristiwa.startsWith(HAPPENINGS.ajukanUlang),
    ),
    reservedUntil: registration.status === "ditolak" ? reservedUntil(registration.since) : null,
    now: session.now,
  };
}

/** One's own registration while it may still be corrected or withdrawn; otherwise back to the status page. */
async function openRegistration() {
  const { session, registration } = await ownRegistration();
  if (registration.status !== "menunggu" && registration.status !== "ditolak") redirect("/guru/status");
  return { session, registration };
}

/** The correction form: what is registered, under what was typed before looking for another school. */
export async function loadCorrection(params: Params) {
  const { session, registration } = await openRegistration();
  const [draft, lost] = await Promise.all([
    readDraft(CORRECTION_DRAFT, session.akunId),
    findLostIdentifiers(akunScope(session), registration),
  ]);
  const school = await chosenSchool(params, draft.npsn ?? registration.npsn);
  if (!school) redirect("/guru/status/sekolah");
  const { nama, nuptk, nip, surel, telepon, mapel, statusKepegawaian } = registration;
  const present: Draft = {
    ...{ nama, mapel, statusKepegawaian },
    ...{ nuptk: nuptk ?? "", nip: nip ?? "", surel: surel ?? "", telepon: telepon ?? "" },
  };
  return { registration, school, draft: { ...present, ...draft }, lost };
}

/** Searching a school for the correction. */
export async function loadCorrectionSearch(params: Params) {
  const { registration } = await openRegistration();
  return { registration, search: await loadSchoolSearch(params) };
}

/** Asking once more before a registration is withdrawn. */
export async function loadWithdrawal() {
  const { registration } = await openRegistration();
  return { sekolah: registration.sekolah, versi: registration.versi };
}

/** Waiting registrations of the principal's school, oldest first. */
export async function loadWaiting(params: Params) {
  const session = await requireRole("kepsek");
  const { cari, hal } = listSchema.parse(params);
  const { rows, total } = await listTeachers(sekolahScope(session), { status: "menunggu", cari, hal });
  return {
    cari,
    hal,
    total,
    pages: Math.ceil(total / TEACHERS_PER_PAGE),
    waiting: rows,
    session,
  };
}

export const LISTED_STATES: readonly RegistrationState[] = REGISTRATION_STATES.filter((state) => state !== "ditarik");

/** Teachers of the principal's school, by state and words. */
export async function loadTeachers(params: Params) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const { cari, hal, status: asked } = listSchema.parse(params);
  const status = LISTED_STATES.find((state) => state === asked) ?? null;
  const [{ rows, total }, counts] = await Promise.all([
    listTeachers(scope, { status, cari, hal }),
    countByState(scope),
  ]);
  return { cari, hal, status, teachers: rows, total, pages: Math.ceil(total / TEACHERS_PER_PAGE), counts, session };
}

/** One teacher of the principal's school with warnings, timeline and who is next in line. Anybody else: 404. */
export async function loadTeacher(id: string) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const teacher = isId(id) ? await findTeacher(scope, id) : null;
  if (!teacher) notFound();
  const [timeline, next] = await Promise.all([
    readRegistrationTimeline(teacher),
    findNextWaiting(scope, teacher.akunId),
  ]);
  return { teacher, timeline, next, warnings: registrationWarnings(teacher, session.now), session };
}

import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { env } from "@/lib/server/env";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { type Limit, withinLimit } from "@/lib/server/throttle";
import { phaseSpan, phaseState } from "../periode/rules";
import { observationCalendar } from "./documents";
import { findForSchool, findOwn, type Practice, readObservationDraft, readPracticeTimeline } from "./queries";
import {
  checkFollowUp,
  checkPreparation,
  checkReflection,
  checkWritable,
  type DocumentName,
  HANDED_IN,
  hasReached,
  isLeftBehind,
  isResultShown,
  observationWords,
  type Preparation,
} from "./rules";

/** Where the teacher's own cycle stands. */
const ownPage = (id: string) => `/guru/kinerja/${id}/observasi`;

async function own(id: string) {
  const session = await requireTeacher();
  // A PLPG-only account has no school that observes it.
  if (session.statusGuru === null) redirect("/guru");
  const practice = isId(id) ? await findOwn(akunScope(session), id) : null;
  if (!practice) notFound();
  return { session, practice };
}

const phaseOf = (practice: Practice, now: Date) => ({ windows: practice, now, extensions: practice.perpanjangan });

/** Dokumen Persiapan as it is stored, as its form has it. */
function preparationOf({ fokus, persiapan }: Practice): Preparation {
  return {
    fokus: fokus.flatMap(({ id, isTarget }) => (isTarget ? [id] : [])).join(","),
    upaya: persiapan?.upaya ?? "",
    tanggalUsulan: persiapan?.tanggalUsulan ?? "",
    berkasId: persiapan?.berkas?.id ?? "",
  };
}

/** One's own cycle: what is done, what comes next, until when. */
export async function loadOwnPractice(id: string) {
  const { session, practice } = await own(id);
  const { now, zona } = session;
  return {
    practice,
    timeline: await readPracticeTimeline(practice),
    phase: phaseState(practice, "pelaksanaan", now, practice.perpanjangan),
    span: phaseSpan(practice, "pelaksanaan", practice.perpanjangan),
    ...{ now, zona },
  };
}

/** One of the teacher's documents: to be written, or to be read, also when it was left behind. Before its time: back. */
export async function loadOwnDocument(id: string, name: DocumentName) {
  const { session, practice } = await own(id);
  const phase = phaseOf(practice, session.now);
  const canWrite = checkWritable(name, practice.status, phase).ok;
  const isLate = isLeftBehind(name, practice.status, phase);
  if (!canWrite && !isLate && !hasReached(practice.status, HANDED_IN[name])) redirect(ownPage(practice.id));
  return { practice, canWrite, isLate, today: dayIn(session.now, session.zona), zona: session.zona };
}

/** A complete document before it is handed in; anything else leads back to its form. */
export async function loadOwnCheck(id: string, name: DocumentName) {
  const { practice, canWrite, today, zona } = await loadOwnDocument(id, name);
  const isComplete = {
    persiapan: () => checkPreparation(preparationOf(practice), today),
    tindak_lanjut: () => checkFollowUp(practice.tindakLanjut ?? {}),
    refleksi: () => checkReflection(practice.refleksi ?? {}),
  }[name]().ok;
  if (!canWrite || !isComplete) redirect(`${ownPage(practice.id)}/${name.replace("_", "-")}`);
  return { practice, zona };
}

/** The rating: to be collected, or to be read. Before the principal has sent it: back. */
export async function loadResult(id: string) {
  const { session, practice } = await own(id);
  if (!hasReached(practice.status, "diobservasi")) redirect(ownPage(practice.id));
  return { practice, isShown: isResultShown(practice.status), zona: session.zona };
}

async function ofSchool(id: string) {
  const session = await requireRole("kepsek");
  const practice = isId(id) ? await findForSchool(sekolahScope(session), id) : null;
  if (!practice) notFound();
  return { session, practice };
}

/** The cycle of a teacher of the principal's school. */
export async function loadSchoolPractice(id: string) {
  const { session, practice } = await ofSchool(id);
  const { now, zona } = session;
  return { practice, timeline: await readPracticeTimeline(practice), today: dayIn(now, zona), now, zona };
}

/** The observation's form while it is to be filled in; otherwise the way back. */
export async function loadObservationForm(id: string) {
  const { session, practice } = await ofSchool(id);
  if (practice.status !== "dijadwalkan" || !practice.observasi) redirect(`/kepsek/kinerja/${practice.id}/observasi`);
  const targets = practice.fokus.filter(({ isTarget }) => isTarget);
  const { words, versi } = await readObservationDraft(practice);
  const stored = observationWords(words, targets.length);
  const { observasi } = practice;
  const isEarly = session.now < observasi.mulai;
  return { practice, observasi, isEarly, targets, stored, dasar: String(versi), zona: session.zona };
}

/** RELIABILITY A28: far above what a person downloads. */
const DOWNLOADS: Limit = { name: "unduhan", max: 60, seconds: 300 };

/** The appointment as a calendar file, for the teacher it concerns and the principal. Errors: as a page would say them. */
export async function loadObservationCalendar(id: string): Promise<Result<string>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.");
  if (!(await withinLimit(DOWNLOADS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const practice = isId(id) ? await findForReader(session, id) : null;
  if (!practice?.observasi) return missing("Jadwal observasi");
  const page = `${env.publicUrl}/${session.peran}/kinerja/${practice.id}/observasi`;
  return ok(observationCalendar(practice, practice.observasi, { page, zone: session.zona }));
}

async function findForReader(session: Session, id: string): Promise<Practice | null> {
  if (session.peran === "kepsek") return findForSchool(sekolahScope(session), id);
  return session.peran === "guru" && isTeacherAllowed(session) ? findOwn(akunScope(session), id) : null;
}

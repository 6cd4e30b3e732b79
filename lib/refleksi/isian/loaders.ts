import "server-only";
import { notFound, redirect } from "next/navigation";
import { safeParse } from "zod/mini";
import { isId, listSchema } from "@/lib/kernel/fields";
import { dayIn } from "@/lib/kernel/time";
import { listTrainingsFor } from "@/lib/pelatihan/rekomendasi/queries";
import { recommend } from "@/lib/pelatihan/rekomendasi/rules";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import {
  countForSchool,
  findForSchool,
  findNextWaiting,
  findOpenPeriod,
  findOwn,
  fingerprintOf,
  listForSchool,
  listOwn,
  type OwnReflection,
  REFLECTIONS_PER_PAGE,
  readReflectionTimeline,
  type SchoolReflection,
  SUBMITTED_STATES,
} from "./queries";
import { isWritable, progressOf, shownState } from "./rules";
import { competencySchema } from "./schema";

/** What a principal may filter by; drafts are the teachers' alone. */
export const SHOWN_STATES = SUBMITTED_STATES;

type Params = Record<string, string | string[] | undefined>;

/** Teachers whose school has approved them; PLPG-only accounts have no school that reflects with them. */
async function requireReflecting() {
  const session = await requireTeacher();
  if (session.statusGuru === null) redirect("/guru");
  return session;
}

/** The period that is open or comes next, and one's own reflections. */
export async function loadOwnReflections() {
  const session = await requireReflecting();
  const scope = akunScope(session);
  const [period, own] = await Promise.all([findOpenPeriod(scope, session.now), listOwn(scope)]);
  const reflections = own.map((row) => ({ ...row, shown: shownState(row.status, row.tutup, session.now) }));
  return { period, reflections, now: session.now, zona: session.zona };
}

async function own(id: string) {
  const session = await requireReflecting();
  const reflection = isId(id) ? await findOwn(akunScope(session), id) : null;
  if (!reflection) notFound();
  return { session, reflection };
}

/** Trainings that fit an approved reflection, each with its reasons. */
async function recommendationsFor(reflection: OwnReflection | SchoolReflection, now: Date) {
  if (reflection.status !== "disetujui") return null;
  const { teacher, trainings } = await listTrainingsFor(reflection, now);
  return { teacher, list: recommend({ answers: reflection.jawaban, teacher, trainings, now }) };
}

/** One's own reflection: the task list while it may be written, otherwise what became of it. */
export async function loadOwnReflection(id: string) {
  const { session, reflection } = await own(id);
  const [timeline, recommendations] = await Promise.all([
    readReflectionTimeline(reflection),
    recommendationsFor(reflection, session.now),
  ]);
  return {
    ...{ reflection, timeline, recommendations, progress: progressOf(reflection.jawaban) },
    canWrite: isWritable(reflection.status, reflection.tutup, session.now),
    shown: shownState(reflection.status, reflection.tutup, session.now),
    ...{ today: dayIn(session.now, session.zona), now: session.now, zona: session.zona },
  };
}

/** One's own reflection while it may be written; otherwise the way back to it. */
async function ownWritable(id: string) {
  const { session, reflection } = await own(id);
  if (!isWritable(reflection.status, reflection.tutup, session.now)) redirect(`/guru/refleksi/${reflection.id}`);
  return { session, reflection };
}

/** One competency's questions with their answers so far. */
export async function loadCompetency(id: string, asked: string) {
  const competency = safeParse(competencySchema, asked);
  if (!competency.success) notFound();
  const { reflection, session } = await ownWritable(id);
  const questions = reflection.jawaban.filter(({ kompetensi }) => kompetensi === competency.data);
  return { reflection, kompetensi: competency.data, questions, dasar: fingerprintOf(questions), zona: session.zona };
}

/** Everything that will be handed in. */
export async function loadCheck(id: string) {
  const { reflection } = await ownWritable(id);
  return { reflection, progress: progressOf(reflection.jawaban) };
}

/** What teachers of the principal's school have handed in. */
export async function loadSchoolReflections(params: Params) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const { cari, hal, status: asked } = listSchema.parse(params);
  const status = SHOWN_STATES.find((state) => state === asked) ?? null;
  const [{ rows, total }, counts] = await Promise.all([
    listForSchool(scope, { status, cari, hal }),
    countForSchool(scope, session.now),
  ]);
  return { cari, hal, status, rows, counts, pages: Math.ceil(total / REFLECTIONS_PER_PAGE), session };
}

/** One reflection of the principal's school, with what changed and who is next in line. Anybody else's: 404. */
export async function loadSchoolReflection(id: string) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const reflection = isId(id) ? await findForSchool(scope, id) : null;
  if (!reflection) notFound();
  const [timeline, next, recommendations] = await Promise.all([
    readReflectionTimeline(reflection),
    // Whoever has yet to decide here is not led on.
    reflection.status === "diajukan" ? null : findNextWaiting(scope, reflection.id),
    recommendationsFor(reflection, session.now),
  ]);
  return { reflection, timeline, next, recommendations, session };
}

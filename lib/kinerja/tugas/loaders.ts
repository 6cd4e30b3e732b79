import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import { isRated } from "../penilaian/queries";
import { phaseSpan } from "../periode/rules";
import { findForSchool, findOwn, type PlanFacts } from "../rencana/queries";
import {
  readDutiesTimeline,
  readLearningTimeline,
  readOwnTasksOf,
  readTaskCounts,
  readTasksOf,
  ticksSeen,
} from "./queries";
import {
  checkLearning,
  checkLearningWritable,
  checkTickable,
  countDuties,
  type Phase,
  shownLearningState,
  ticksEnd,
} from "./rules";

/** Only an approved plan of scheme 2025 has what follows here; of any other plan it does not exist. */
const hasTasks = ({ skema, status }: PlanFacts) => skema === "skema_2025" && status === "disetujui";

/** One's own plan with what was done of it. A PLPG-only account has no school that plans with it. */
async function own(id: string) {
  const session = await requireTeacher();
  if (session.statusGuru === null) redirect("/guru");
  const plan = isId(id) ? await findOwn(akunScope(session), id) : null;
  if (!plan || !hasTasks(plan)) notFound();
  const [tasks, rated] = await Promise.all([readOwnTasksOf(plan), isRated(plan)]);
  const phase: Phase = { windows: plan, now: session.now, extensions: plan.perpanjangan, isRated: rated };
  return { session, plan, phase, ...tasks };
}

/** Pengembangan Kompetensi: to be written, or to be read. */
export async function loadOwnLearning(id: string) {
  const { session, plan, phase, refleksi } = await own(id);
  const status = refleksi?.status ?? null;
  return {
    ...{ plan, refleksi, zona: session.zona },
    canWrite: checkLearningWritable(status, phase).ok,
    shown: shownLearningState(status, phase),
    span: phaseSpan(plan, "pelaksanaan", plan.perpanjangan),
    timeline: await readLearningTimeline(plan),
    now: session.now,
  };
}

/** A complete reflection before it is sent; anything else leads back to its form. */
export async function loadLearningCheck(id: string) {
  const { plan, phase, refleksi } = await own(id);
  if (!refleksi || !checkLearningWritable(refleksi.status, phase).ok || !checkLearning(refleksi).ok) {
    redirect(`/guru/kinerja/${plan.id}/pengembangan`);
  }
  return { plan, refleksi };
}

/** Pelaksanaan Tugas Pokok: to be ticked, or to be read. */
export async function loadOwnDuties(id: string) {
  const { session, plan, phase, tugas } = await own(id);
  const tickable = checkTickable(phase);
  return {
    ...{ plan, tugas, zona: session.zona, dasar: ticksSeen(tugas) },
    /** Null: they may be ticked. Otherwise why not. */
    closed: tickable.ok ? null : tickable.message,
    ends: ticksEnd(plan, plan.perpanjangan),
    timeline: await readDutiesTimeline(plan),
  };
}

/** Where both of a plan's cards stand for its teacher. `plan` comes from a scoped query; null: it has no such cards. */
export async function loadTaskCards(plan: PlanFacts, now: Date) {
  if (!hasTasks(plan)) return null;
  const [{ refleksi, tugas }, rated] = await Promise.all([readOwnTasksOf(plan), isRated(plan)]);
  const phase: Phase = { windows: plan, now, extensions: plan.perpanjangan, isRated: rated };
  return {
    shown: shownLearningState(refleksi?.status ?? null, phase),
    canWrite: checkLearningWritable(refleksi?.status ?? null, phase).ok,
    duties: countDuties(tugas),
    canTick: checkTickable(phase).ok,
  };
}

/** The same for the principal: whether the reflection was sent, and how far the duties are. */
export async function loadSchoolTaskCards(plan: PlanFacts) {
  return hasTasks(plan) ? readTaskCounts(plan) : null;
}

/** What a teacher of the principal's school has done of an approved plan of scheme 2025. Anybody else's, any other: 404. */
async function ofSchool(id: string) {
  const session = await requireRole("kepsek");
  const plan = isId(id) ? await findForSchool(sekolahScope(session), id) : null;
  if (!plan || !hasTasks(plan)) notFound();
  return { session, plan, ...(await readTasksOf(plan)) };
}

/** The reflection that the teacher has sent. */
export async function loadSchoolLearning(id: string) {
  const { session, plan, refleksi } = await ofSchool(id);
  return { plan, refleksi, timeline: refleksi ? await readLearningTimeline(plan) : [], zona: session.zona };
}

/** The main duties: what is done, what waits for the principal's eyes. */
export async function loadSchoolDuties(id: string) {
  const { session, plan, tugas } = await ofSchool(id);
  const [rated, timeline] = await Promise.all([isRated(plan), readDutiesTimeline(plan)]);
  return { plan, tugas, counts: countDuties(tugas), isRated: rated, timeline, zona: session.zona, now: session.now };
}

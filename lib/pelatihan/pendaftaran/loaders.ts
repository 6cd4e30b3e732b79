import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { notFound as absent, fail, ok, type Result } from "@/lib/kernel/result";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { currentSession, requireRole, requireTeacher } from "@/lib/server/session";
import { withinLimit } from "@/lib/server/throttle";
import { readOwnAttendance } from "../kehadiran/queries";
import { ENROLMENT_HAPPENINGS } from "./labels";
import {
  countForOffice,
  countForSchool,
  ENROLMENTS_PER_PAGE,
  type Enrolment,
  exportForOffice,
  exportForSchool,
  findChance,
  findForOffice,
  findForSchool,
  findNextForSchool,
  findOwn,
  findUnitTraining,
  listForOffice,
  listForSchool,
  listOwn,
  listQueueChoices,
  readEnrolmentTimeline,
} from "./queries";
import { countGroups, enrolmentObstacle, hasBegun, type ListGroup, OFFICE_GROUPS, SCHOOL_GROUPS } from "./rules";
import { queueSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

const pagesOf = (total: number) => Math.ceil(total / ENROLMENTS_PER_PAGE);

function idOf(text: string): string {
  if (!isId(text)) notFound();
  return text;
}

/** "semua" shows every state; nothing in the address shows what waits for the reader. */
function groupOf(asked: string, groups: readonly ListGroup[], usual: ListGroup): ListGroup | null {
  return asked === "semua" ? null : (groups.find((group) => group === asked) ?? usual);
}

/** Whether the teacher who reads a training's page can enrol in it, and if not, what stands in the way. */
export async function loadEnrolment(pelatihanId: string) {
  const session = await requireTeacher();
  const chance = isId(pelatihanId) ? await findChance(akunScope(session), pelatihanId) : null;
  if (!chance) return null;
  return { chance, obstacle: enrolmentObstacle(chance, session.now) };
}

/** The teacher's own enrolments, newest first; also of whoever has left the school, who may withdraw. */
export async function loadOwnEnrolments(params: Params) {
  const session = await requireTeacher("nonaktif");
  // PLPG-only accounts belong to no school and enrol in nothing.
  if (session.statusGuru === null) redirect("/guru");
  const { hal } = listSchema.parse(params);
  const { rows, total } = await listOwn(akunScope(session), session.now, hal);
  return { enrolments: rows, total, hal, pages: pagesOf(total), session };
}

/** One of the teacher's own enrolments with its timeline, its receipt and the attendance that was written down. */
export async function loadOwnEnrolment(text: string) {
  const session = await requireTeacher("nonaktif");
  const enrolment = await findOwn(akunScope(session), session.now, idOf(text));
  if (!enrolment) notFound();
  const [timeline, attendance] = await Promise.all([readEnrolmentTimeline(enrolment), readOwnAttendance(enrolment)]);
  const receipt = timeline.find(({ peristiwa }) => peristiwa === ENROLMENT_HAPPENINGS.daftar) ?? null;
  return { enrolment, timeline, attendance, receipt, session };
}

/** Status Pendaftaran Pelatihan: the enrolments of the principal's own teachers. */
export async function loadSchoolEnrolments(params: Params) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const { cari, hal, status } = listSchema.parse(params);
  const group = groupOf(status, SCHOOL_GROUPS, "menunggu_kepsek");
  const [{ rows, total }, counts] = await Promise.all([
    listForSchool(scope, session.now, { group, cari, hal }),
    countForSchool(scope, session.now, cari),
  ]);
  return { enrolments: rows, total, cari, hal, group, pages: pagesOf(total), counts: countGroups(counts), session };
}

/** One enrolment of a teacher of the principal's present school. */
export async function loadSchoolEnrolment(text: string) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const enrolment = await findForSchool(scope, session.now, idOf(text));
  if (!enrolment) notFound();
  const [timeline, next] = await Promise.all([
    readEnrolmentTimeline(enrolment),
    findNextForSchool(scope, session.now, enrolment.id),
  ]);
  return { enrolment, timeline, next: next && { id: next.id, nama: next.nama }, session };
}

/** The unit's queue over all its trainings. */
export async function loadQueue(params: Params) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const asked = queueSchema.parse(params);
  const choices = await listQueueChoices(scope);
  // Only what can be chosen is asked for: an address may hold anything.
  const pelatihanId = choices.trainings.find(({ id }) => id === asked.pelatihan)?.id ?? null;
  const sekolahId = choices.schools.find(({ id }) => id === asked.sekolah)?.id ?? null;
  const { cari, hal } = asked;
  const group = groupOf(asked.status, OFFICE_GROUPS, "menunggu_p2kptk2");
  const [{ rows, total }, counts] = await Promise.all([
    listForOffice(scope, session.now, { group, cari, hal, pelatihanId, sekolahId }),
    countForOffice(scope, session.now, { cari, pelatihanId, sekolahId }),
  ]);
  return {
    ...{ enrolments: rows, total, cari, hal, group, pelatihanId, sekolahId, choices, session },
    ...{ pages: pagesOf(total), counts: countGroups(counts) },
  };
}

/** The enrolments of one of the unit's trainings, with its seats. */
export async function loadParticipants(text: string, params: Params) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const training = await findUnitTraining(scope, idOf(text));
  if (!training) notFound();
  const { cari, hal, status } = listSchema.parse(params);
  const counts = countGroups(
    await countForOffice(scope, session.now, { cari, pelatihanId: training.id, sekolahId: null }),
  );
  // Until the first session what waits, also when nothing does any more: there stands what became of the last decision.
  const usual = hasBegun(training, session.now) ? "peserta" : "menunggu_p2kptk2";
  const group = groupOf(status, OFFICE_GROUPS, usual);
  const { rows, total } = await listForOffice(scope, session.now, { group, cari, hal, pelatihanId: training.id });
  return { training, enrolments: rows, total, cari, hal, group, pages: pagesOf(total), counts, session };
}

/** One enrolment that the unit may see. */
export async function loadOfficeEnrolment(text: string) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const enrolment = await findForOffice(scope, session.now, idOf(text));
  if (!enrolment) notFound();
  const [timeline, training] = await Promise.all([
    readEnrolmentTimeline(enrolment),
    findUnitTraining(scope, enrolment.pelatihanId),
  ]);
  if (!training) notFound();
  return { enrolment, timeline, training, session };
}

/** RELIABILITY A28: a list is taken along now and then, not in a loop. */
const EXPORTS = { name: "ekspor", max: 60, seconds: 600 };

/** What `/api/ekspor/pendaftaran` hands out: the principal's status list or the unit's participants, as filtered there. */
export async function loadEnrolmentExport(params: Params): Promise<Result<{ rows: Enrolment[]; name: string }>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh daftar ini.");
  if (session.peran !== "kepsek" && session.peran !== "p2kptk2") return absent("Daftar");
  if (!(await withinLimit(EXPORTS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const { now } = session;
  const { cari, status, pelatihan, sekolah } = queueSchema.parse(params);
  if (session.peran === "kepsek") {
    const group = groupOf(status, SCHOOL_GROUPS, "menunggu_kepsek");
    const rows = await exportForSchool(sekolahScope(session), now, { group, cari });
    return ok({ rows, name: "pendaftaran-pelatihan" });
  }
  const group = groupOf(status, OFFICE_GROUPS, "menunggu_p2kptk2");
  const rows = await exportForOffice(p2kptk2Scope(session), now, {
    ...{ group, cari, pelatihanId: isId(pelatihan) ? pelatihan : null },
    sekolahId: isId(sekolah) ? sekolah : null,
  });
  return ok({ rows, name: "peserta-pelatihan" });
}

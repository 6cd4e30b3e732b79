import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { dayIn } from "@/lib/kernel/time";
import { dinasScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { listPublished } from "../katalog/queries";
import {
  countStandings,
  findPeriod,
  findTeacher,
  listExtensions,
  listPeriods,
  listTeachers,
  PERIODS_PER_PAGE,
  readPeriodTimeline,
  TEACHERS_PER_PAGE,
} from "./queries";
import { PHASES, phaseSpan, windowDaysOf } from "./rules";
import { teacherListSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

/** The Dinas's periods, one page of them, and whether there is a catalogue for new ones. */
export async function loadPeriods(params: Params) {
  const session = await requireRole("dinas");
  const scope = dinasScope(session);
  const { cari, hal } = listSchema.parse(params);
  const [{ rows, total }, catalogues] = await Promise.all([listPeriods(scope, { cari, hal }), listPublished(scope)]);
  return {
    ...{ cari, hal, total, periods: rows, pages: Math.ceil(total / PERIODS_PER_PAGE) },
    ...{ hasCatalogue: catalogues.length > 0, now: session.now, zona: session.zona },
  };
}

/** What the form for a new period needs; without a published catalogue there is nothing to make one with. */
export async function loadNewPeriod() {
  const session = await requireRole("dinas");
  const catalogues = await listPublished(dinasScope(session));
  return { catalogues, today: dayIn(session.now, session.zona), zona: session.zona };
}

async function ownPeriod(id: string) {
  const session = await requireRole("dinas");
  const scope = dinasScope(session);
  const period = isId(id) ? await findPeriod(scope, id) : null;
  return { period: period ?? notFound(), scope, session };
}

/** One period: its phases, its teachers by standing, extensions, timeline. Another Dinas's: 404. */
export async function loadPeriod(id: string, params: Params) {
  const { period, scope, session } = await ownPeriod(id);
  const { cari, hal, status } = teacherListSchema.parse(params);
  const [standings, { rows, total }, extensions, timeline] = await Promise.all([
    countStandings(scope, period),
    listTeachers(scope, period, { status, cari, hal }),
    listExtensions(period),
    readPeriodTimeline(period),
  ]);
  return {
    ...{ period, standings, extensions, timeline, teachers: rows, total, pages: Math.ceil(total / TEACHERS_PER_PAGE) },
    ...{ cari, hal, status, isOver: period.penilaianTutup < session.now, now: session.now, zona: session.zona },
  };
}

/** A period that may still be changed; one that is over leads back to itself. */
export async function loadPeriodToEdit(id: string) {
  const { period, scope, session } = await ownPeriod(id);
  if (period.penilaianTutup < session.now) redirect(`/dinas/kinerja/${period.id}`);
  const catalogues = await listPublished(scope);
  const { now, zona } = session;
  return { period, catalogues, days: windowDaysOf(period, zona), today: dayIn(now, zona), zona, now };
}

/** The form for more time: for the teacher named by `?guru=`, or the teachers to choose from. */
export async function loadExtension(id: string, params: Params) {
  const { period, scope, session } = await ownPeriod(id);
  if (period.penilaianTutup < session.now) redirect(`/dinas/kinerja/${period.id}`);
  const { guru } = params;
  const akunId = typeof guru === "string" && isId(guru) ? guru : null;
  const teacher = akunId ? await findTeacher(scope, { periodeId: period.id, akunId }) : null;
  if (akunId && !teacher) notFound();
  const { cari, hal } = listSchema.parse(params);
  const found = teacher ? null : await listTeachers(scope, period, { status: null, cari, hal });
  const phases = PHASES.map((phase) => ({ phase, ...phaseSpan(period, phase, teacher?.perpanjangan) }));
  return {
    ...{ period, teacher, phases, cari, hal, teachers: found?.rows ?? [] },
    ...{ pages: Math.ceil((found?.total ?? 0) / TEACHERS_PER_PAGE), zona: session.zona },
    today: dayIn(session.now, session.zona),
  };
}

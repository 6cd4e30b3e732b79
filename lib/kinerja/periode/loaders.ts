import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { dinasScope } from "@/lib/server/scope";
import { currentSession, requireRole } from "@/lib/server/session";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { type Limit, withinLimit } from "@/lib/server/throttle";
import { listPublished } from "../katalog/queries";
import { teacherColumns } from "./documents";
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
import { furthestBehind, PHASES, phaseSpan, sumStandings, windowDaysOf } from "./rules";
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

/** A chart of more schools than this is read by nobody. */
const SCHOOLS_SHOWN = 10;

/** One period: its phases, its teachers by standing, extensions, timeline. Another Dinas's: 404. */
export async function loadPeriod(id: string, params: Params) {
  const { period, scope, session } = await ownPeriod(id);
  const request = teacherListSchema.parse(params);
  const [schools, { rows, total }, extensions, timeline] = await Promise.all([
    countStandings(scope, period),
    listTeachers(scope, period, request),
    listExtensions(period),
    readPeriodTimeline(period),
  ]);
  return {
    ...{ period, extensions, timeline, teachers: rows, total, pages: Math.ceil(total / TEACHERS_PER_PAGE) },
    ...{
      standings: sumStandings(schools),
      schools: furthestBehind(schools, SCHOOLS_SHOWN),
      allSchools: schools.length,
    },
    ...{ request, isOver: period.penilaianTutup < session.now, now: session.now, zona: session.zona },
  };
}

/** RELIABILITY A28: a list is taken along now and then, not in a loop. */
const EXPORTS: Limit = { name: "ekspor", max: 60, seconds: 600 };

/** The teachers of one of the Dinas's periods as the address filters them, as a file. */
export async function loadTeacherSheet(address: URL): Promise<Result<Response>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh daftar ini.");
  if (session.peran !== "dinas") return missing("Daftar");
  if (!(await withinLimit(EXPORTS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const scope = dinasScope(session);
  const id = address.searchParams.get("periode") ?? "";
  const period = isId(id) ? await findPeriod(scope, id) : null;
  if (!period) return missing("Periode");
  const request = teacherListSchema.parse(Object.fromEntries(address.searchParams));
  const { rows } = await listTeachers(scope, period, { ...request, hal: null });
  const format = sheetFormat(address.searchParams.get("format"));
  const name = `guru-kinerja-${dayIn(session.now, session.zona)}`;
  return ok(await sheetResponse(format, name, rows, teacherColumns(session.zona)));
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

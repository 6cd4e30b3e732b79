import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { sekolahScope } from "@/lib/server/scope";
import { currentSession, requireRole, type Session } from "@/lib/server/session";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { type Limit, withinLimit } from "@/lib/server/throttle";
import { overviewColumns } from "./documents";
import { listPeriodsFor, listTeachers } from "./queries";
import { checkReminder, compareBy, GROUPS, isIn, matches, periodToShow, STEPS_OF } from "./rules";
import { type OverviewRequest, overviewSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

export const TEACHERS_PER_PAGE = 20;

/** A school has some sixty teachers: they are read at once, and what stands in which group is the rules' to say. */
async function readOverview(session: Session, { periode, cari, status, urut }: OverviewRequest) {
  const scope = sekolahScope(session);
  const { now, zona } = session;
  const periods = await listPeriodsFor(scope, { asked: periode });
  const period = periode ? periods.find((one) => one.periodeId === periode) : periodToShow(periods, now);
  if (periode && !period) return null;
  const all = period ? await listTeachers(scope, { period, now, hari: dayIn(now, zona) }) : [];
  const found = all
    .filter((teacher) => matches(teacher, cari) && (status === null || isIn[status](teacher.steps)))
    .sort(compareBy[urut]);
  return { periods, period: period ?? null, all, found };
}

/** The school's overview of one period: every teacher's progress, who is behind, and who may be reminded now. */
export async function loadPerformanceOverview(params: Params) {
  const session = await requireRole("kepsek");
  const request = overviewSchema.parse(params);
  const overview = (await readOverview(session, request)) ?? notFound();
  const { periods, period, all, found } = overview;
  const teachers = found
    .slice((request.hal - 1) * TEACHERS_PER_PAGE, request.hal * TEACHERS_PER_PAGE)
    .map((teacher) => ({ ...teacher, mayBeReminded: checkReminder(teacher).ok }));
  return {
    ...{ request, periods, period, teachers, session, total: found.length, all: all.length },
    pages: Math.ceil(found.length / TEACHERS_PER_PAGE),
    counts: Object.fromEntries(
      GROUPS.map((group) => [group, all.filter(({ steps }) => isIn[group](steps)).length]),
    ) as Record<(typeof GROUPS)[number], number>,
    /** How many have done each step. */
    done: STEPS_OF[period?.skema ?? "skema_2024"].map((step) => ({
      step,
      jumlah: all.filter(({ steps }) => steps.some((one) => one.step === step && one.state === "selesai")).length,
    })),
    remindable: all.filter((teacher) => checkReminder(teacher).ok).length,
  };
}

/** Whom Ingatkan would reach and what it would say: one teacher (`guru`), or all who are behind. Nobody: back to the overview. */
export async function loadReminder(params: Params) {
  const session = await requireRole("kepsek");
  const { periode } = overviewSchema.parse(params);
  const { guru } = params;
  const akunId = typeof guru === "string" && isId(guru) ? guru : null;
  const scope = sekolahScope(session);
  const { now, zona } = session;
  const periods = await listPeriodsFor(scope, { asked: periode });
  const period = periode ? periods.find((one) => one.periodeId === periode) : periodToShow(periods, now);
  if (!period) notFound();
  const asked = { period, now, hari: dayIn(now, zona) };
  const teachers = await listTeachers(scope, asked, { akunId: akunId ?? undefined });
  if (akunId && teachers.length === 0) notFound();
  const reached = teachers.filter((teacher) => checkReminder(teacher).ok).sort(compareBy.nama);
  if (reached.length === 0) redirect(`/kepsek/kinerja/ringkasan?periode=${period.periodeId}`);
  return { period, teachers: reached, akunId, now };
}

/** RELIABILITY A28: a list is taken along now and then, not in a loop. */
const EXPORTS: Limit = { name: "ekspor", max: 60, seconds: 600 };

/** The overview as its address filters it, as a file. */
export async function loadOverviewSheet(address: URL): Promise<Result<Response>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh daftar ini.");
  if (session.peran !== "kepsek") return missing("Daftar");
  if (!(await withinLimit(EXPORTS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const overview = await readOverview(session, overviewSchema.parse(Object.fromEntries(address.searchParams)));
  if (!overview?.period) return missing("Periode");
  const { period, found } = overview;
  const name = `ringkasan-kinerja-${dayIn(session.now, session.zona)}`;
  const format = sheetFormat(address.searchParams.get("format"));
  return ok(await sheetResponse(format, name, found, overviewColumns(period, session.zona)));
}

import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { lptkScope, mentorScope } from "@/lib/server/scope";
import { currentSession, requireRole, type Session } from "@/lib/server/session";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { withinLimit } from "@/lib/server/throttle";
import { listSheetsOf } from "../nilai/queries";
import { findParticipant } from "../peserta/queries";
import { cohortColumns } from "./documents";
import {
  COHORTS_PER_PAGE,
  type Cohort,
  countProgress,
  findRombel,
  findRombelForMentor,
  lastActivityOf,
  listAssignments,
  listCohorts,
  listDestinations,
  listLed,
  listMentorChoices,
  listPlaceable,
  listReports,
  readCohortTimeline,
} from "./queries";
import { checkLeave, takesSeat } from "./rules";
import { cohortListSchema, placeableSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

/** The LPTK's rombel as the address asks for them, with how far all participants are. */
export async function loadCohorts(params: Params) {
  const session = await requireRole("lptk");
  const scope = lptkScope(session);
  const request = cohortListSchema.parse(params);
  const [list, progress] = await Promise.all([listCohorts(scope, request), countProgress(scope)]);
  return { ...list, progress, request, pages: Math.ceil(list.matching / COHORTS_PER_PAGE), session };
}

/** What the form for a new rombel needs. */
export async function loadNewCohort() {
  const { now, zona } = await requireRole("lptk");
  return { today: dayIn(now, zona), zona };
}

async function loadOwn(id: string): Promise<{ cohort: Cohort; session: Session }> {
  const session = await requireRole("lptk");
  const cohort = isId(id) ? await findRombel(lptkScope(session), id) : null;
  return cohort ? { cohort, session } : notFound();
}

/** One of the LPTK's rombel with everybody's four reports, its mentors and its timeline. */
export async function loadCohort(id: string) {
  const { cohort, session } = await loadOwn(id);
  const [members, assignments, timeline, lastActivity] = await Promise.all([
    listReports(cohort, session.now),
    listAssignments(cohort),
    readCohortTimeline(cohort),
    lastActivityOf(cohort),
  ]);
  return { cohort, members, assignments, timeline, lastActivity, session };
}

/** RELIABILITY A28. */
const EXPORTS = { name: "ekspor-rombel", max: 60, seconds: 300 };

/** A rombel of the LPTK as a sheet. Errors: `belum_masuk`, `terlalu_sering`, `tidak_ditemukan`. */
export async function loadCohortSheet(address: URL): Promise<Result<Response>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.");
  if (!(await withinLimit(EXPORTS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const id = address.searchParams.get("rombel") ?? "";
  const cohort = session.peran === "lptk" && isId(id) ? await findRombel(lptkScope(session), id) : null;
  if (!cohort) return fail("tidak_ditemukan", "Rombel ini tidak ditemukan.");
  const [members, sheets] = await Promise.all([listReports(cohort, session.now), listSheetsOf(cohort)]);
  const rows = members.map((member) => ({
    ...member,
    scores: member.isFinal ? (sheets.find(({ id: pesertaId }) => pesertaId === member.id)?.scores ?? null) : null,
  }));
  const name = `rombel-plpg-${cohort.id.slice(0, 8)}-${dayIn(session.now, cohort.zona)}`;
  const format = sheetFormat(address.searchParams.get("format"));
  return ok(await sheetResponse(format, name, rows, cohortColumns(cohort, session.now)));
}

/** A running rombel for the pages that change it; a closed one leads back to its page. */
export async function loadCohortToChange(id: string) {
  const { cohort, session } = await loadOwn(id);
  if (cohort.status !== "berjalan") redirect(`/lptk/rombel/${cohort.id}`);
  return { cohort, session };
}

/** A running rombel with those who can be placed there; a search also finds who is in another one. */
export async function loadPlacing(id: string, params: Params) {
  const { cohort, session } = await loadCohortToChange(id);
  const { cari } = placeableSchema.parse(params);
  const scope = lptkScope(session);
  const [free, elsewhere, members] = await Promise.all([
    listPlaceable(scope, cohort, { cari, isElsewhere: false }),
    cari === "" ? [] : listPlaceable(scope, cohort, { cari, isElsewhere: true }),
    listReports(cohort, session.now),
  ]);
  const seated = members.filter(({ status }) => takesSeat(status)).length;
  return { cohort, cari, free, elsewhere, seated, session };
}

/** A participant who may leave their rombel; else their own page, which says how they stand. 404 for another LPTK's. */
export async function loadLeaving(pesertaId: string) {
  const session = await requireRole("lptk");
  const scope = lptkScope(session);
  const person = isId(pesertaId) ? await findParticipant(scope, pesertaId, session.now) : null;
  if (!person) return notFound();
  const { rombelId, rombel } = person;
  if (!rombelId || !rombel || !checkLeave(person).ok) redirect(`/lptk/peserta/${person.id}`);
  return { person: { ...person, rombelId, rombel }, scope };
}

/** The same with where they may move; `ke` of the address is chosen where it is one of these. */
export async function loadMoving(pesertaId: string, params: Params) {
  const { person, scope } = await loadLeaving(pesertaId);
  const destinations = await listDestinations(scope, person);
  const chosen = destinations.find(({ id }) => id === params.ke)?.id ?? "";
  return { person, destinations, chosen };
}

/** A running rombel with the mentors who may take it. */
export async function loadMentorChoice(id: string) {
  const { cohort, session } = await loadCohortToChange(id);
  return { cohort, mentors: await listMentorChoices(lptkScope(session), cohort) };
}

/** A closed rombel, to be opened again. */
export async function loadCohortToReopen(id: string) {
  const { cohort } = await loadOwn(id);
  if (cohort.status !== "selesai") redirect(`/lptk/rombel/${cohort.id}`);
  return { cohort };
}

/** The rombel a mentor leads, for their home. */
export async function loadLed() {
  const session = await requireRole("mentor");
  return { led: await listLed(mentorScope(session)), session };
}

/** A rombel the mentor leads now, with everybody's four reports. */
export async function loadLedCohort(id: string) {
  const session = await requireRole("mentor");
  const cohort = isId(id) ? await findRombelForMentor(mentorScope(session), id) : null;
  if (!cohort) return notFound();
  return { cohort, members: await listReports(cohort, session.now), session };
}

import "server-only";
import { notFound } from "next/navigation";
import { safeParse } from "zod/mini";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { withinLimit } from "@/lib/server/throttle";
import { standingOf } from "../laporan/loaders";
import { readFinalReport, readParticipantTimeline, readReport, readReports } from "../laporan/queries";
import { findOwnParticipation } from "../peserta/queries";
import { type Cohort, findRombel, findRombelForMentor } from "../rombel/queries";
import { cohortFile, listFile, participantFile, scoreColumns } from "./documents";
import {
  countGraded,
  findNextUngraded,
  findOwnSheet,
  findSheetForMentor,
  findSheetForOffice,
  listAspects,
  listCohortNames,
  listScores,
  listScoresForSheet,
  listSheetsOf,
  readComponents,
  readScoreHistory,
  SCORES_PER_PAGE,
  type ScoreSheet,
} from "./queries";
import { checkFinalise, mayPrint, neededFor65, reportNumberOf } from "./rules";
import { componentSchema, scoreListSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

/** What stands at each component, how the four reports stand, and what was changed. */
async function detailsOf(sheet: ScoreSheet, now: Date) {
  const [components, reports, history, finalReport] = await Promise.all([
    readComponents(sheet),
    readReports(sheet),
    readScoreHistory(sheet),
    readFinalReport(sheet),
  ]);
  return {
    components,
    reports: reports.map((report) => standingOf(report, sheet.participant, now)),
    history,
    finalReport,
  };
}

/** The scores of a rombel that the mentor leads now. */
export async function loadCohortScores(id: string) {
  const session = await requireRole("mentor");
  const cohort = isId(id) ? await findRombelForMentor(mentorScope(session), id) : null;
  if (!cohort) notFound();
  const sheets = await listSheetsOf(cohort);
  return { session, cohort, sheets: sheets.filter(({ participant }) => participant !== "mengundurkan_diri") };
}

/** A participant of the rombel in the address, which the mentor leads now. */
async function ledParticipant(id: string, pesertaId: string) {
  const session = await requireRole("mentor");
  const sheet = isId(id) && isId(pesertaId) ? await findSheetForMentor(mentorScope(session), pesertaId) : null;
  if (!sheet || sheet.rombelId !== id.toLowerCase()) notFound();
  return { session, sheet, cohort: { id: sheet.rombelId } };
}

/** One participant's six components for the mentor. */
export async function loadScoreSheet(id: string, pesertaId: string) {
  const { session, sheet } = await ledParticipant(id, pesertaId);
  const [details, timeline] = await Promise.all([detailsOf(sheet, session.now), readParticipantTimeline(sheet)]);
  const isActive = sheet.participant === "aktif";
  const ready = checkFinalise(sheet.scores, sheet.status);
  return {
    ...{ session, sheet, timeline },
    ...details,
    canFinalise: isActive && ready.ok,
    /** Why it cannot be made final yet. */
    refusal: ready.ok ? null : ready.message,
  };
}

/** One component of one participant: its form, the report beside it, and who waits next. */
export async function loadGrading(id: string, pesertaId: string, asked: string) {
  const komponen = safeParse(componentSchema, asked);
  if (!komponen.success) notFound();
  const { session, sheet, cohort } = await ledParticipant(id, pesertaId);
  const nomor = reportNumberOf(komponen.data);
  const [components, report, aspects, next, count] = await Promise.all([
    readComponents(sheet),
    nomor === null ? null : readReport(sheet, nomor),
    komponen.data === "proses" ? listAspects(sheet) : [],
    findNextUngraded(cohort, komponen.data, sheet),
    countGraded(cohort, komponen.data),
  ]);
  return {
    ...{ session, sheet, cohort, komponen: komponen.data, nomor, aspects, next, count },
    component: components.find((one) => one.komponen === komponen.data) ?? null,
    report: report && standingOf(report, sheet.participant, session.now),
    canWrite: sheet.status === "terbuka" && sheet.participant === "aktif",
  };
}

/** The reader's own scores with the arithmetic; `sheet` null: no participant. */
export async function loadOwnScore() {
  const session = await requireTeacher("nonaktif");
  const scope = akunScope(session);
  const participation = await findOwnParticipation(scope, session.now);
  const sheet = participation ? await findOwnSheet(scope, participation.id) : null;
  if (!sheet) return { session, sheet: null };
  return { session, sheet, ...(await detailsOf(sheet, session.now)), needed: neededFor65(sheet.scores) };
}

/** The LPTK's final list. */
export async function loadFinalList(params: Params) {
  const session = await requireRole("lptk");
  const scope = lptkScope(session);
  const asked = scoreListSchema.parse(params);
  const [list, cohorts] = await Promise.all([listScores(scope, asked), listCohortNames(scope)]);
  return { ...list, cohorts, asked, pages: Math.ceil(list.matching / SCORES_PER_PAGE), session };
}

/** One participant's scores for the LPTK. */
export async function loadFinalSheet(pesertaId: string) {
  const session = await requireRole("lptk");
  const sheet = isId(pesertaId) ? await findSheetForOffice(lptkScope(session), pesertaId) : null;
  if (!sheet) notFound();
  const [details, timeline] = await Promise.all([detailsOf(sheet, session.now), readParticipantTimeline(sheet)]);
  return { session, sheet, timeline, ...details };
}

const SIGNED_OUT = "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.";
/** RELIABILITY A28. */
const EXPORTS = { name: "ekspor-plpg", max: 30, seconds: 300 };

async function reader(): Promise<Result<Session>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  return (await withinLimit(EXPORTS, session.akunId))
    ? ok(session)
    : fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
}

const pdf = (bytes: Buffer, name: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}.pdf"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });

/**
 * The final list as `?format=xlsx`, `csv` or `pdf`, filtered like its page. Errors: `belum_masuk`, `terlalu_sering`, `tidak_ditemukan`,
 * `bentrok` (too many for a PDF).
 */
export async function loadScoreExport(address: URL): Promise<Result<Response>> {
  const session = await reader();
  if (!session.ok) return session;
  if (session.data.peran !== "lptk") return missing("Daftar");
  const { now, zona, tempat } = session.data;
  const asked = Object.fromEntries(address.searchParams);
  const rows = await listScoresForSheet(lptkScope(session.data), scoreListSchema.parse(asked));
  const name = `nilai-plpg-${dayIn(now, zona)}`;
  if (asked.format === "pdf") {
    const allowed = mayPrint(rows.length);
    if (!allowed.ok) return allowed;
    return ok(pdf(await listFile(rows, { lptk: tempat ?? "", now, zona }), name));
  }
  return ok(await sheetResponse(sheetFormat(asked.format ?? null), name, rows, scoreColumns(zona)));
}

async function findSheetFor(session: Session, id: string): Promise<ScoreSheet | null> {
  switch (session.peran) {
    case "mentor":
      return findSheetForMentor(mentorScope(session), id);
    case "lptk":
      return findSheetForOffice(lptkScope(session), id);
    case "guru":
      return isTeacherAllowed(session, ["nonaktif"]) ? findOwnSheet(akunScope(session), id) : null;
    default:
      return null;
  }
}

/** One participant's A4 summary: for the participant, the present mentor and the LPTK. */
export async function loadParticipantSummary(id: string): Promise<Result<Response>> {
  const session = await reader();
  if (!session.ok) return session;
  const sheet = isId(id) ? await findSheetFor(session.data, id) : null;
  if (!sheet) return missing("Peserta");
  const details = await detailsOf(sheet, session.data.now);
  return ok(pdf(await participantFile(sheet, details, session.data.now), `nilai-${sheet.nomorPeserta}`));
}

async function findCohortFor(session: Session, id: string): Promise<Cohort | null> {
  if (session.peran === "mentor") return findRombelForMentor(mentorScope(session), id);
  return session.peran === "lptk" ? findRombel(lptkScope(session), id) : null;
}

/** A rombel's A4 summary: for its present mentor and its LPTK. */
export async function loadCohortSummary(id: string): Promise<Result<Response>> {
  const session = await reader();
  if (!session.ok) return session;
  const cohort = isId(id) ? await findCohortFor(session.data, id) : null;
  if (!cohort) return missing("Rombel");
  const sheets = await listSheetsOf(cohort);
  return ok(pdf(await cohortFile(cohort, sheets, session.data.now), `rombel-${cohort.id.slice(0, 8)}`));
}

import "server-only";
import { notFound } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { notFound as absent, fail, ok, type Result } from "@/lib/kernel/result";
import { p2kptk2Scope } from "@/lib/server/scope";
import { currentSession, requireRole } from "@/lib/server/session";
import { withinLimit } from "@/lib/server/throttle";
import { findForOffice, findUnitTraining } from "../pendaftaran/queries";
import { hasEnded } from "../pendaftaran/rules";
import { countSeated, listMarked, listSessions, type Marked, readOwnAttendance, type SessionSummary } from "./queries";
import { checkRecording, PARTICIPANTS_PER_PAGE } from "./rules";

type Params = Record<string, string | string[] | undefined>;

/** One of the unit's own trainings that people attend, with its sessions; anything else does not exist. */
async function ownTraining(text: string) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const training = isId(text) ? await findUnitTraining(scope, text) : null;
  if (!training || training.status === "draf") notFound();
  const [sessions, seated] = await Promise.all([listSessions(scope, training.id), countSeated(scope, training.id)]);
  return { session, scope, training, sessions, seated };
}

/** The sessions of a training, how much of their attendance is written down, and whether it can be decided. */
export async function loadAttendance(text: string) {
  const { session, training, sessions, seated } = await ownTraining(text);
  const all = seated.undecided + seated.decided;
  const gaps = sessions.filter(({ tercatat }) => tercatat < all);
  return { training, sessions, seated, gaps, isOver: hasEnded(training, session.now), session };
}

/** One session with the participants of one page, each with their mark. */
export async function loadSession(text: string, sesiId: string, params: Params) {
  const { session, scope, training, sessions } = await ownTraining(text);
  const one = sessions.find(({ id }) => id === sesiId);
  if (!one) notFound();
  const { hal } = listSchema.parse(params);
  const { rows, total } = await listMarked(scope, training.id, hal);
  const due = checkRecording(one, training, session.now);
  return {
    ...{ training, one, hal, total, session },
    participants: rows,
    pages: Math.ceil(total / PARTICIPANTS_PER_PAGE),
    /** Why nothing can be written down yet, or null. */
    closed: due.ok ? null : due.message,
  };
}

/** The page that takes a spreadsheet. */
export async function loadSheetImport(text: string) {
  const { training, session, sessions, seated } = await ownTraining(text);
  return { training, session, sessions: sessions.length, open: seated.undecided };
}

/** One participant whose attendance is corrected. */
export async function loadCorrection(text: string) {
  const session = await requireRole("p2kptk2");
  const enrolment = isId(text) ? await findForOffice(p2kptk2Scope(session), session.now, text) : null;
  if (!enrolment) notFound();
  return { enrolment, attendance: await readOwnAttendance(enrolment), session };
}

/** RELIABILITY A28: a list is taken along now and then, not in a loop. */
const EXPORTS = { name: "ekspor", max: 60, seconds: 600 };

export type AttendanceSheet = { rows: Marked[]; sessions: SessionSummary[]; name: string };

/** The list of attendance as it stands, which is also the template that can be filled in and read back. */
export async function loadAttendanceExport(pelatihan: string | null): Promise<Result<AttendanceSheet>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh daftar ini.");
  if (session.peran !== "p2kptk2" || pelatihan === null || !isId(pelatihan)) return absent("Pelatihan");
  if (!(await withinLimit(EXPORTS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const scope = p2kptk2Scope(session);
  const training = await findUnitTraining(scope, pelatihan);
  if (!training || training.status === "draf") return absent("Pelatihan");
  const [sessions, { rows }] = await Promise.all([
    listSessions(scope, training.id),
    listMarked(scope, training.id, "semua"),
  ]);
  return ok({ rows, sessions, name: "kehadiran-pelatihan" });
}

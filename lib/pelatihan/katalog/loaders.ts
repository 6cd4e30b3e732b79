import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { env } from "@/lib/server/env";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { type SheetFormat, sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { type Limit, withinLimit } from "@/lib/server/throttle";
import { calendarFile, TRAINING_COLUMNS } from "./documents";
import {
  findForPrincipal,
  findForTeacher,
  findTraining,
  isTeacherOfSchool,
  listCatalogue,
  listForExport,
  listTrainings,
  readTrainingTimeline,
  TRAININGS_PER_PAGE,
  type Training,
} from "./queries";
import { jpOfSessions, publishGaps } from "./rules";
import { catalogueSchema, trainingListSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

const pagesOf = (total: number) => Math.ceil(total / TRAININGS_PER_PAGE);

/** The unit's own trainings as the address asks for them. */
export async function loadTrainings(params: Params) {
  const session = await requireRole("p2kptk2");
  const request = trainingListSchema.parse(params);
  const list = await listTrainings(p2kptk2Scope(session), request);
  return { ...list, request, pages: pagesOf(list.matching), session };
}

/** What the form for a new training needs. */
export async function loadNewTraining() {
  const session = await requireRole("p2kptk2");
  return { today: dayIn(session.now, session.zona), zona: session.zona };
}

/** One of the unit's trainings, with what is missing before it can be published and with its timeline. */
export async function loadTraining(id: string) {
  const { training, session } = await loadOwn(id);
  return {
    training,
    gaps: training.status === "draf" ? publishGaps(training, session.now) : [],
    jpOfSessions: jpOfSessions(training.sesi),
    timeline: await readTrainingTimeline(training),
    session,
  };
}

async function loadOwn(id: string): Promise<{ training: Training; session: Session }> {
  const session = await requireRole("p2kptk2");
  const training = isId(id) ? await findTraining(p2kptk2Scope(session), id) : null;
  return training ? { training, session } : notFound();
}

/** One of the unit's trainings for the pages that change it; what is over leads back to its page. */
export async function loadTrainingToEdit(id: string) {
  const { training, session } = await loadOwn(id);
  if (training.status === "selesai" || training.status === "dibatalkan") redirect(`/p2kptk2/pelatihan/${training.id}`);
  return { training, session, today: dayIn(session.now, training.zona) };
}

/** One of the unit's trainings, whatever its state, to make another from. */
export async function loadTrainingToCopy(id: string) {
  const { training, session } = await loadOwn(id);
  return { training, today: dayIn(session.now, training.zona) };
}

/** A published training of the unit, to be cancelled. */
export async function loadTrainingToCancel(id: string) {
  const { training } = await loadOwn(id);
  if (training.status !== "terbit") redirect(`/p2kptk2/pelatihan/${training.id}`);
  return { training };
}

/** One session of one of the unit's trainings. */
export async function loadSession(id: string, sesiId: string) {
  const { training, session, today } = await loadTrainingToEdit(id);
  const sesi = training.sesi.find((each) => each.id === sesiId);
  return sesi ? { training, sesi, session, today } : notFound();
}

/** The catalogue of a teacher's Dinas. PLPG-only accounts belong to no school and so to none. */
export async function loadCatalogue(params: Params) {
  const session = await requireTeacher();
  const scope = akunScope(session);
  if (session.statusGuru === null && !(await isTeacherOfSchool(scope))) redirect("/guru");
  const request = catalogueSchema.parse(params);
  const list = await listCatalogue(scope, request, session.now);
  return { ...list, request, pages: pagesOf(list.total), now: session.now };
}

/** Informasi Lengkap for a teacher. */
export async function loadTrainingForTeacher(id: string) {
  const session = await requireTeacher();
  const training = isId(id) ? await findForTeacher(akunScope(session), id) : null;
  return training ? { training, session } : notFound();
}

/** Informasi Lengkap for a principal. */
export async function loadTrainingForPrincipal(id: string) {
  const session = await requireRole("kepsek");
  const training = isId(id) ? await findForPrincipal(sekolahScope(session), id) : null;
  return training ? { training, session } : notFound();
}

/** RELIABILITY A28: far above what a person downloads. */
const DOWNLOADS: Limit = { name: "unduhan", max: 60, seconds: 300 };

const TOO_OFTEN = "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.";
const SIGNED_OUT = "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.";

/** The programme of a training as a calendar file, for whoever may see the training. */
export async function loadCalendar(id: string): Promise<Result<string>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  if (!(await withinLimit(DOWNLOADS, session.akunId))) return fail("terlalu_sering", TOO_OFTEN);
  const training = isId(id) ? await findForReader(session, id) : null;
  if (!training || training.sesi.length === 0) return missing("Pelatihan");
  return ok(calendarFile(training, `${env.publicUrl}/${session.peran}/pelatihan/${training.id}`));
}

async function findForReader(session: Session, id: string): Promise<Training | null> {
  if (session.peran === "p2kptk2") return findTraining(p2kptk2Scope(session), id);
  if (session.peran === "kepsek") return findForPrincipal(sekolahScope(session), id);
  return session.peran === "guru" && isTeacherAllowed(session) ? findForTeacher(akunScope(session), id) : null;
}

/** The unit's list as its address filters it, as a file. */
export async function loadTrainingSheet(address: URL): Promise<Result<Response>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  if (session.peran !== "p2kptk2") return missing("Daftar");
  if (!(await withinLimit(DOWNLOADS, session.akunId))) return fail("terlalu_sering", TOO_OFTEN);
  const request = trainingListSchema.parse(Object.fromEntries(address.searchParams));
  const rows = await listForExport(p2kptk2Scope(session), request);
  const format: SheetFormat = sheetFormat(address.searchParams.get("format"));
  return ok(await sheetResponse(format, `pelatihan-${dayIn(session.now, session.zona)}`, rows, TRAINING_COLUMNS));
}

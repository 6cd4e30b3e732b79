import "server-only";
import { notFound, redirect } from "next/navigation";
import { findPreviousUse } from "@/lib/akun/profil/queries";
import { isId, pageNumber } from "@/lib/kernel/fields";
import { type Failure, fail, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { logSecurity } from "@/lib/server/log";
import { codeFor } from "@/lib/server/one-time-code";
import { akunScope, lptkScope } from "@/lib/server/scope";
import { currentSession, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { withinLimit } from "@/lib/server/throttle";
import { listLiveMembers } from "../rombel/queries";
import { letterFile, participantColumns, templateColumns } from "./documents";
import { activationAddress } from "./messages";
import {
  countParticipants,
  findImport,
  findOwnParticipation,
  findParticipant,
  listImports,
  listLetterStarts,
  listLetters,
  listOwnAppointments,
  listOwnMaterials,
  listParticipants,
  listToActivate,
  ROWS_PER_PAGE,
  readOwnTimeline,
} from "./queries";
import { LETTERS_PER_FILE, TEACHER_STATES } from "./rules";
import { boardSchema } from "./schema";
import { filterOf } from "./status";

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined, max: number) =>
  typeof value === "string" && value.length <= max ? value : "";

async function lptk() {
  const session = await requireRole("lptk");
  return { session, scope: lptkScope(session), now: session.now, zona: session.zona };
}

/** The LPTK's board: one page of its participants, and how many each filter shows. */
export async function loadBoard(params: Params) {
  const { scope, now, zona } = await lptk();
  const { cari, hal, status } = boardSchema.parse(params);
  const filter = filterOf(status);
  const [list, counts] = await Promise.all([
    listParticipants(scope, { cari, hal, filter }, now),
    countParticipants(scope, now),
  ]);
  return { ...list, counts, cari, hal, filter, now, zona };
}

/** A participant of the LPTK; 404 for another's. */
export async function loadParticipant(id: string) {
  const { scope, now, zona } = await lptk();
  const participant = isId(id) ? await findParticipant(scope, id, now) : null;
  return participant ? { participant, now, zona } : notFound();
}

/** The page of a decision about somebody in this state; in any other the participant's own page says how it stands. */
export async function loadParticipantToDecide(id: string, state: "aktif" | "mengundurkan_diri") {
  const loaded = await loadParticipant(id);
  const { shown, isFinal } = loaded.participant;
  if (shown !== state || isFinal) redirect(`/lptk/peserta/${id}`);
  return loaded;
}

/** The form of an import, with earlier ones. */
export async function loadImports() {
  const { scope, zona } = await lptk();
  return { imports: await listImports(scope), zona };
}

/** One import and what each row did; 404 for another LPTK's. */
export async function loadImport(id: string, params: Params) {
  const { scope, zona } = await lptk();
  const hal = pageNumber.parse(params.hal);
  const found = isId(id) ? await findImport(scope, id, hal) : null;
  return found ? { found, hal, zona } : notFound();
}

/** Who still has to activate, the soonest end first, and with whom each file of their letters begins. */
export async function loadActivations(params: Params) {
  const { scope, now, zona } = await lptk();
  const hal = pageNumber.parse(params.hal);
  const [rows, counts, letters] = await Promise.all([
    listToActivate(scope, hal, now),
    countParticipants(scope, now),
    listLetterStarts(scope, LETTERS_PER_FILE, now),
  ]);
  const total = counts.belum_aktif;
  const pages = Math.ceil(total / ROWS_PER_PAGE);
  return { rows, total, pages, hal, letters, lapsed: counts.mengundurkan_diri, now, zona };
}

/** Letters hold codes: few people ask for many of them. */
const LETTERS = { name: "surat-aktivasi", max: 60, seconds: 300 };

/** Letters and sheets are for an LPTK alone. */
async function lptkOf(session: Session | null): Promise<Result<Session>> {
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.");
  if (session.peran !== "lptk") return missing();
  if (!(await withinLimit(LETTERS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  return ok(session);
}

const missing = (): Failure => fail("tidak_ditemukan", "Dokumen ini tidak ditemukan.");

/** Activation letters as one PDF: one with `?peserta=`, else one file of them (`?mulai=`). Errors: `belum_masuk`, `terlalu_sering`, `tidak_ditemukan` (nobody to write to). */
export async function loadLetters(address: URL): Promise<Result<{ bytes: Buffer; name: string }>> {
  const reader = await lptkOf(await currentSession());
  if (!reader.ok) return reader;
  const { now, zona, tempat, akunId, peran } = reader.data;
  const id = address.searchParams.get("peserta");
  const from = address.searchParams.get("mulai");
  if ([id, from].some((asked) => asked !== null && !isId(asked))) return missing();
  const people = await listLetters(lptkScope(reader.data), { id, from, take: LETTERS_PER_FILE }, now);
  if (people.length === 0) return missing();
  logSecurity({ aksi: "peserta.suratAktivasi", hasil: "berhasil", pelakuId: akunId, peran, objek: id });
  const letters = people.map(({ kodeId, ...facts }) => {
    const kode = codeFor(kodeId);
    return { ...facts, kode, address: activationAddress(facts.nomorPeserta, kode) };
  });
  const bytes = await letterFile(letters, { lptk: tempat ?? "LPTK", zona, now });
  return ok({ bytes, name: `surat-aktivasi-${dayIn(now, zona)}.pdf` });
}

/** The sheet that an import understands, with its headings and no rows. */
export async function loadTemplate(address: URL): Promise<Result<Response>> {
  const reader = await lptkOf(await currentSession());
  if (!reader.ok) return reader;
  const format = sheetFormat(address.searchParams.get("format"));
  return ok(await sheetResponse(format, "templat-peserta-plpg", [], templateColumns()));
}

/** The board as a sheet, filtered like its page. Errors: `belum_masuk`, `terlalu_sering`, `tidak_ditemukan`. */
export async function loadParticipantSheet(address: URL): Promise<Result<Response>> {
  const reader = await lptkOf(await currentSession());
  if (!reader.ok) return reader;
  const { now, zona } = reader.data;
  const { cari, status } = boardSchema.parse(Object.fromEntries(address.searchParams));
  const filter = { cari, hal: null, filter: filterOf(status) };
  const { rows } = await listParticipants(lptkScope(reader.data), filter, now);
  const format = sheetFormat(address.searchParams.get("format"));
  return ok(await sheetResponse(format, `peserta-plpg-${dayIn(now, zona)}`, rows, participantColumns(zona)));
}

async function teacher() {
  const session = await requireTeacher(...TEACHER_STATES);
  const scope = akunScope(session);
  return { session, scope, now: session.now, own: await findOwnParticipation(scope, session.now) };
}

/** The participant's dashboard: everything the guide numbers, as soon as one is active (`inside`), and what happened so far; `own` null: takes no part. */
export async function loadDashboard() {
  const { session, scope, now, own } = await teacher();
  if (!own) return { own, now, timeline: [], inside: null };
  if (own.shown !== "aktif") return { own, now, timeline: await readOwnTimeline(own), inside: null };
  const [timeline, previous, materials, appointments, members] = await Promise.all([
    readOwnTimeline(own),
    findPreviousUse(scope, session.sesiId),
    listOwnMaterials(own),
    listOwnAppointments(own, now),
    own.rombel ? listLiveMembers(own.rombel, now) : [],
  ]);
  const fellows = members.filter(({ id }) => id !== own.id);
  return { own, now, timeline, inside: { previous, materials, appointments, fellows } };
}

/** Activation for somebody who is signed in; everybody else goes to the dashboard, which says how they stand. */
export async function loadOwnActivation(params: Params) {
  const { own, now } = await teacher();
  if (own?.shown !== "belum_aktif") redirect("/guru/plpg");
  return { own, now, kode: one(params.kode, 100) };
}

/** The page for one's own withdrawal. */
export async function loadOwnWithdrawal() {
  const { own } = await teacher();
  if (own?.shown !== "aktif" || own.isFinal) redirect("/guru/plpg");
  return { own };
}

/** For /aktivasi: does the address speak of a participant, and what fills the fields? */
export function readActivationAddress(params: Params) {
  const isParticipant = params.peserta !== undefined;
  return { isParticipant, nomorPeserta: one(params.peserta, 60), kode: one(params.kode, 100) };
}

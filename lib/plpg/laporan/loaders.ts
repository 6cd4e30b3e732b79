import "server-only";
import { notFound } from "next/navigation";
import { safeParse } from "zod/mini";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { env } from "@/lib/server/env";
import { akunScope, mentorScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import { withinLimit } from "@/lib/server/throttle";
import type { ZipEntry } from "@/lib/server/zip";
import { findOwnParticipation } from "../peserta/queries";
import type { ParticipantState } from "../peserta/status";
import { findRombelForMentor, listLiveMembers } from "../rombel/queries";
import { deadlineCalendar } from "./documents";
import { REPORT_WORDS } from "./labels";
import {
  findBundle,
  listCalendarOfMember,
  listCalendarOfMentor,
  listDeadlines,
  listReportsOf,
  type Report,
  readFinalReport,
  readReports,
} from "./queries";
import {
  endOf,
  factsOf,
  mayCancel,
  mayExtend,
  mayUpload,
  mayUploadFinal,
  REPORT_NUMBERS,
  type ReportNumber,
  shownReportState,
} from "./rules";
import { numberSchema } from "./schema";

/** How a report stands for whoever looks at it now. */
export function standingOf(report: Report, participant: ParticipantState, now: Date) {
  const facts = factsOf(participant, report);
  return {
    ...report,
    end: endOf(facts),
    shown: shownReportState(facts, now),
    canUpload: mayUpload(facts, now).ok,
    canCancel: mayCancel(facts, now).ok,
    canExtend: mayExtend(facts).ok,
  };
}
export type ShownReport = ReturnType<typeof standingOf>;

/** The number of an address; anything but 1 to 4 is no page. */
function numberIn(text: string): ReportNumber {
  const parsed = safeParse(numberSchema, text);
  if (!parsed.success) notFound();
  return parsed.data;
}

/** The reader's own four reports; `participation` null: no participant, `reports` empty: not in a rombel yet. */
export async function loadOwnReports() {
  const session = await requireTeacher("nonaktif");
  const participation = await findOwnParticipation(akunScope(session), session.now);
  const reports = participation?.rombel ? await readReports(participation) : [];
  return {
    participation,
    reports: reports.map((report) => standingOf(report, participation?.shown ?? "mengundurkan_diri", session.now)),
    zone: participation?.zona ?? session.zona,
    session,
  };
}

/** One of the reader's own four. */
export async function loadOwnReport(text: string) {
  const nomor = numberIn(text);
  const loaded = await loadOwnReports();
  const report = loaded.reports.find((one) => one.nomor === nomor) ?? null;
  return { ...loaded, nomor, report };
}

/** The reader's final report. */
export async function loadOwnFinalReport() {
  const session = await requireTeacher("nonaktif");
  const participation = await findOwnParticipation(akunScope(session), session.now);
  const allowed = participation && mayUploadFinal(participation.shown, participation.rombel);
  return {
    participation,
    report: participation ? await readFinalReport(participation) : null,
    canUpload: allowed?.ok === true,
    /** Why it cannot be sent. */
    refusal: allowed && !allowed.ok ? allowed.message : REPORT_WORDS.noCohort,
    zone: participation?.zona ?? session.zona,
    session,
  };
}

/** A rombel the mentor leads now; anybody else's does not exist. */
async function ledCohort(id: string) {
  const session = await requireRole("mentor");
  const cohort = isId(id) ? await findRombelForMentor(mentorScope(session), id) : null;
  if (!cohort) notFound();
  return { session, cohort };
}

/** The four reports of a rombel: what they ask for, until when, and how many came. */
export async function loadCohortReports(id: string) {
  const { session, cohort } = await ledCohort(id);
  const [deadlines, members, reports] = await Promise.all([
    listDeadlines(cohort),
    listLiveMembers(cohort, session.now),
    listReportsOf(cohort),
  ]);
  const active = new Set(members.filter(({ status }) => status === "aktif").map((member) => member.id));
  const rows = REPORT_NUMBERS.map((nomor) => {
    const own = reports.filter((report) => report.nomor === nomor && active.has(report.pesertaId));
    return {
      nomor,
      deadline: deadlines.find((deadline) => deadline.nomor === nomor) ?? null,
      sent: own.filter(({ status }) => status === "terkirim").length,
      graded: own.filter(({ angka }) => angka !== null).length,
    };
  });
  return { session, cohort, rows, members: active.size };
}

/** One report of a rombel with its deadline's form, for each participant how it stands. */
export async function loadCohortReport(id: string, text: string) {
  const nomor = numberIn(text);
  const { session, cohort } = await ledCohort(id);
  const [deadlines, members, reports] = await Promise.all([
    listDeadlines(cohort),
    listLiveMembers(cohort, session.now),
    listReportsOf(cohort, nomor),
  ]);
  const rows = members.flatMap((member) => {
    const report = reports.find(({ pesertaId }) => pesertaId === member.id);
    return report ? [{ member, report: standingOf(report, member.status, session.now) }] : [];
  });
  return {
    ...{ session, cohort, nomor, rows },
    deadline: deadlines.find((deadline) => deadline.nomor === nomor) ?? null,
    today: dayIn(session.now, cohort.zona),
  };
}

/** The form that gives one participant more time. */
export async function loadExtension(id: string, text: string, pesertaId: string) {
  const { rows, ...loaded } = await loadCohortReport(id, text);
  const row = rows.find(({ member }) => member.id === pesertaId);
  if (!row) notFound();
  const { member, report } = row;
  const possible = mayExtend(factsOf(member.status, report));
  return { ...loaded, member, report, refusal: possible.ok ? null : possible.message };
}

const SIGNED_OUT = "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.";
const DOWNLOADS = { name: "unduh-plpg", max: 60, seconds: 300 };

async function reader(): Promise<Result<Session>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  return (await withinLimit(DOWNLOADS, session.akunId))
    ? ok(session)
    : fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
}

/** All files of one report number of a rombel, for its present mentor. */
export async function loadReportBundle(id: string, text: string): Promise<Result<{ name: string; files: ZipEntry[] }>> {
  const session = await reader();
  if (!session.ok) return session;
  const nomor = safeParse(numberSchema, text);
  const isMentor = session.data.peran === "mentor" && isId(id) && nomor.success;
  const bundle = isMentor ? await findBundle(mentorScope(session.data), id, nomor.data) : null;
  if (!bundle || !nomor.success) return missing("Rombel");
  const files = bundle.files.map(({ nomorPeserta, nama, kunci }) => ({
    nama: `laporan-${nomor.data}-${nomorPeserta}-${plain(nama)}.pdf`,
    open: () => storage().get(kunci),
  }));
  return ok({ name: `laporan-${nomor.data}-${plain(bundle.nama)}.zip`, files });
}

/** Letters and digits alone: a name that every device takes. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();

/** The reader's own ends as a calendar: a participant's, or those of a mentor's rombel. */
export async function loadDeadlineCalendar(): Promise<Result<string>> {
  const session = await reader();
  if (!session.ok) return session;
  const { peran } = session.data;
  if (peran === "mentor") {
    const entries = await listCalendarOfMentor(mentorScope(session.data));
    return ok(
      deadlineCalendar(entries, ({ rombelId, nomor }) => `${env.publicUrl}/mentor/rombel/${rombelId}/laporan/${nomor}`),
    );
  }
  if (peran !== "guru" || !isTeacherAllowed(session.data, ["nonaktif"])) return missing("Kalender");
  const entries = await listCalendarOfMember(akunScope(session.data));
  return ok(deadlineCalendar(entries, ({ nomor }) => `${env.publicUrl}/guru/plpg/kelas/laporan/${nomor}`));
}

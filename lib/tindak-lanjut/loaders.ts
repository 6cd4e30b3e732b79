import "server-only";
import { listWaitingForInbox, listWaitingTooLong } from "@/lib/akun/pendaftaran/queries";
import {
  listWaitingForInbox as listMovesForInbox,
  listWaitingTooLong as listMovesTooLong,
} from "@/lib/akun/pindah/queries";
import type { Role } from "@/lib/kernel/roles";
import { addDays, daysSince, formatInstant } from "@/lib/kernel/time";
import { listOwnUncollected } from "@/lib/kinerja/bukti/queries";
import { listRatingsTooLong, listToAcknowledge, listToRate } from "@/lib/kinerja/penilaian/queries";
import { OWN_TASK_LABELS } from "@/lib/kinerja/praktik/labels";
import {
  listWaitingForInbox as listObservationsForInbox,
  listWaitingTooLong as listObservationsTooLong,
  listOwnTasks as listOwnPracticeTasks,
} from "@/lib/kinerja/praktik/queries";
import {
  listOwnTasks as listOwnPlanTasks,
  listWaitingForInbox as listPlansForInbox,
  listWaitingTooLong as listPlansTooLong,
} from "@/lib/kinerja/rencana/queries";
import { OWN_TASK_LABELS as OWN_YEAR_LABELS } from "@/lib/kinerja/tugas/labels";
import {
  listWaitingForInbox as listDutiesForInbox,
  listOwnTasks as listOwnYearTasks,
} from "@/lib/kinerja/tugas/queries";
import {
  listWaitingForInbox as listEnrolmentsForInbox,
  listWaitingTooLong as listEnrolmentsTooLong,
  listOwnNews as listOwnTrainingNews,
  listUndecidedTrainings,
  listWaitingTrainings,
} from "@/lib/pelatihan/pendaftaran/queries";
import { listOwnPostReflections, listReportsDue, listReviewsDue } from "@/lib/pelatihan/penerapan/queries";
import { listTrainingsFor } from "@/lib/pelatihan/rekomendasi/queries";
import { recommend } from "@/lib/pelatihan/rekomendasi/rules";
import { listWaitingForInbox as listProposalsForInbox } from "@/lib/pelatihan/usulan/queries";
import { listWaitingAppeals } from "@/lib/plpg/banding/queries";
import { unreadWords } from "@/lib/plpg/forum/labels";
import { listUnreadOfMember } from "@/lib/plpg/forum/queries";
import { forumPath } from "@/lib/plpg/forum/rules";
import { FINAL_REPORT_LABELS, reportLabel } from "@/lib/plpg/laporan/labels";
import { listOwnDue } from "@/lib/plpg/laporan/queries";
import { reportComponent } from "@/lib/plpg/nilai/rules";
import { findOwnInvitation, listEndingSoon } from "@/lib/plpg/peserta/queries";
import { WORRY_LABELS } from "@/lib/plpg/rombel/labels";
import {
  countUnplaced,
  listSilent,
  listToFinalise,
  listToGrade,
  listUnled,
  listUnopened,
  listUnread,
} from "@/lib/plpg/rombel/queries";
import { SILENT_DAYS, silentFrom } from "@/lib/plpg/rombel/rules";
import {
  listLatestRatings,
  listOwnTasks,
  listWaitingForInbox as listReflectionsForInbox,
  listWaitingTooLong as listReflectionsTooLong,
} from "@/lib/refleksi/isian/queries";
import { listVacantPosts } from "@/lib/sekolah/queries";
import { akunScope, dinasScope, lptkScope, mentorScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { overdueWords } from "./labels";
import { type InboxEntry, oldestFirst } from "./rules";

/** So many of each kind are shown; the lists behind them show the rest. */
const SHOWN = 50;

export type InboxData = { entries: InboxEntry[]; kicker: string | undefined; now: Date; zone: Session["zona"] };

/** All that waits for whoever holds this role, oldest first. A role without sources yet has an empty inbox. */
export async function loadInbox(role: Exclude<Role, "guru">): Promise<InboxData> {
  const session = await requireRole(role);
  return frameOf(session, (await SOURCES[role]?.(session)) ?? []);
}

const SOURCES: Partial<Record<Role, (session: Session) => Promise<InboxEntry[]>>> = {
  kepsek: forPrincipal,
  dinas: forDinas,
  p2kptk2: forTrainingCentre,
  lptk: forLptk,
  mentor: forMentor,
};

/** So many recommended trainings stand on a teacher's home; the reflection's own page shows more. */
const RECOMMENDED_AT_HOME = 3;

/**
 * An active teacher's inbox, with trainings that fit the latest approved reflection (null: none is approved yet). Whoever still waits
 * for approval is led to the status page.
 */
export async function loadTeacherInbox() {
  const session = await requireTeacher();
  const scope = akunScope(session);
  const [entries, answers, { teacher, trainings }] = await Promise.all([
    forTeacher(session),
    listLatestRatings(scope),
    listTrainingsFor(scope, session.now),
  ]);
  const { now } = session;
  const list = recommend({ answers, teacher, trainings, now }, RECOMMENDED_AT_HOME);
  return { ...frameOf(session, entries), recommended: answers.length > 0 ? { teacher, list } : null };
}

function frameOf(session: Session, entries: InboxEntry[]): InboxData {
  const { tempat, npsn, now, zona } = session;
  return { entries, kicker: npsn ? `${tempat} · NPSN ${npsn}` : (tempat ?? undefined), now, zone: zona };
}

async function forTeacher(session: Session): Promise<InboxEntry[]> {
  const scope = akunScope(session);
  const [tasks, trainings, postReflections, plans, evidence, practice, ratings, year, unread, invitation, due] =
    await Promise.all([
      listOwnTasks(scope, session.now),
      listOwnTrainingNews(scope, session.now),
      listOwnPostReflections(scope, SHOWN),
      listOwnPlanTasks(scope, session.now),
      listOwnUncollected(scope, session.now),
      listOwnPracticeTasks(scope, session.now),
      listToAcknowledge(scope, session.now),
      listOwnYearTasks(scope, session.now),
      listUnreadOfMember(scope),
      findOwnInvitation(scope, session.now),
      listOwnDue(scope, session.now),
    ]);
  return oldestFirst(
    invitation
      ? [
          {
            kind: "plpg",
            id: invitation.id,
            name: `Peserta PLPG ${invitation.nama}`,
            what: `Aktifkan dengan kode dari surat; batasnya ${formatInstant(invitation.sampai, invitation.zona)}`,
            since: invitation.since,
            href: "/guru/plpg/aktivasi",
          },
        ]
      : [],
    due.map((one) =>
      one.nomor === null
        ? {
            kind: "laporan_plpg",
            id: "akhir",
            name: FINAL_REPORT_LABELS.title,
            what: "Belum diunggah; wajib dibawa ke PLPG tatap muka",
            since: one.since,
            href: "/guru/plpg/laporan-akhir",
          }
        : {
            kind: "laporan_plpg",
            id: String(one.nomor),
            name: reportLabel(one.nomor),
            what: `Belum diunggah; batasnya ${formatInstant(one.sampai, one.zona)}`,
            since: one.since,
            href: `/guru/plpg/kelas/laporan/${one.nomor}`,
          },
    ),
    unread.map(({ id, nama, unread: count, since }) => ({
      kind: "forum",
      id,
      name: `Forum ${nama}`,
      what: unreadWords(count),
      since,
      href: forumPath("guru", id),
      isNews: true,
    })),
    ratings.map(({ id, periode, since }) => ({
      kind: "kinerja",
      id: `${id}/penilaian`,
      name: `Penilaian kinerja ${periode}`,
      what: "Baca penilaian kepala sekolah",
      since,
      href: `/guru/kinerja/${id}/penilaian`,
    })),
    evidence.map(({ id, periode, kurang, semua, tutup, zona, since }) => ({
      kind: "kinerja",
      id: `${id}/bukti`,
      name: `Bukti dukung ${periode}`,
      what: `${kurang} dari ${semua} belum dikumpulkan; batasnya ${formatInstant(tutup, zona)}`,
      since,
      href: `/guru/kinerja/${id}/bukti`,
    })),
    plans.map(({ id, periodeId, periode, kind, tutup, zona, since }) => ({
      kind: "kinerja",
      id: periodeId,
      name: `Rencana kinerja ${periode}`,
      what:
        kind === "perbaiki"
          ? "Perlu diperbaiki: kepala sekolah mengembalikannya"
          : `Belum diajukan; batasnya ${formatInstant(tutup, zona)}`,
      since,
      href: id ? `/guru/kinerja/${id}` : "/guru/kinerja",
    })),
    year.map(({ id, periode, kind, since }) => ({
      kind: "kinerja",
      id: `${id}/${kind}`,
      name: `Pelaksanaan kinerja ${periode}`,
      what: OWN_YEAR_LABELS[kind],
      since,
      href: `/guru/kinerja/${id}/${kind === "refleksi" ? "pengembangan" : "pelaksanaan-tugas-pokok"}`,
    })),
    practice.map(({ id, periode, status, since }) => ({
      kind: "observasi",
      id,
      name: `Praktik kinerja ${periode}`,
      what: OWN_TASK_LABELS[status],
      since,
      href: `/guru/kinerja/${id}/observasi`,
    })),
    postReflections.map(({ id, judul, since }) => ({
      kind: "penerapan",
      id,
      name: judul,
      what: "Tuliskan refleksi pasca pelatihan",
      since,
      href: `/guru/pelatihan/pendaftaran/${id}/refleksi`,
    })),
    tasks.map(({ id, periode, kind, isBegun, tutup, zona, since }) => ({
      kind: "refleksi",
      id,
      name: `Refleksi ${periode}`,
      what:
        kind === "perbaiki"
          ? "Perlu diperbaiki: kepala sekolah tidak menyetujuinya"
          : `Belum dikirim; batasnya ${formatInstant(tutup, zona)}`,
      since,
      href: isBegun ? `/guru/refleksi/${id}` : "/guru/refleksi",
    })),
    trainings.map(({ id, judul, status, alasan, mulai, zona, since }) => ({
      kind: "pelatihan",
      id,
      name: judul,
      what: status === "diterima" ? `Anda diterima; sesi pertama ${formatInstant(mulai, zona)}` : `Ditolak: ${alasan}`,
      since,
      href: `/guru/pelatihan/pendaftaran/${id}`,
      isNews: true,
    })),
  );
}

async function forPrincipal(session: Session): Promise<InboxEntry[]> {
  const scope = sekolahScope(session);
  const [registrations, moves, reflections, enrolments, reports, plans, observations, toRate, duties] =
    await Promise.all([
      listWaitingForInbox(scope, SHOWN),
      listMovesForInbox(scope, SHOWN),
      listReflectionsForInbox(scope, SHOWN),
      listEnrolmentsForInbox(scope, session.now, SHOWN),
      listReportsDue(scope, SHOWN),
      listPlansForInbox(scope, SHOWN),
      listObservationsForInbox(scope, session.now, SHOWN),
      listToRate(scope, session.now, SHOWN),
      listDutiesForInbox(scope, SHOWN),
    ]);
  return oldestFirst(
    toRate.map(({ id, guru, periode, since }) => ({
      kind: "kinerja",
      id: `${id}/penilaian`,
      name: guru,
      what: `Nilai kinerja ${periode}`,
      since,
      href: `/kepsek/kinerja/${id}/penilaian`,
    })),
    plans.map(({ id, guru, periode, pengajuanKe, since }) => ({
      kind: "kinerja",
      id,
      name: guru,
      what: pengajuanKe === 1 ? `Mengajukan rencana kinerja ${periode}` : `Memperbaiki rencana kinerja ${periode}`,
      since,
      href: `/kepsek/kinerja/${id}`,
    })),
    duties.map(({ id, nama, jumlah, periode, since }) => ({
      kind: "kinerja",
      id: `${id}/tugas`,
      name: nama,
      what: `${jumlah} tugas pokok ${periode} menunggu verifikasi langsung`,
      since,
      href: `/kepsek/kinerja/${id}/tugas-pokok`,
    })),
    observations.map(({ id, nama, mulai, since }) => ({
      kind: "observasi",
      id,
      name: nama,
      what: mulai
        ? `Observasi kelas ${formatInstant(mulai, session.zona)}`
        : "Dokumen Persiapan menunggu jadwal observasi",
      since,
      href: `/kepsek/kinerja/${id}/observasi`,
    })),
    reports.map(({ id, nama, judul, status, since }) => ({
      kind: "penerapan",
      id,
      name: nama,
      what: status === "perlu_perbaikan" ? `Perbaiki laporan penerapan “${judul}”` : `Laporkan penerapan “${judul}”`,
      since,
      href: `/kepsek/pelatihan/penerapan/${id}`,
    })),
    registrations.map(({ akunId, nama, since }) => ({
      kind: "pendaftaran",
      id: akunId,
      name: nama,
      what: "Mendaftar akun guru",
      since,
      href: `/kepsek/pendaftaran/${akunId}`,
    })),
    moves.map(({ id, nama, dari, since }) => ({
      kind: "pindah",
      id,
      name: nama,
      what: `Minta pindah dari ${dari}`,
      since,
      href: `/kepsek/pindah/${id}`,
    })),
    enrolments.map(({ id, nama, judul, since }) => ({
      kind: "pelatihan",
      id,
      name: nama,
      what: `Mendaftar pelatihan “${judul}”`,
      since,
      href: `/kepsek/pelatihan/pendaftaran/${id}`,
    })),
    reflections.map(({ id, nama, periode, pengajuanKe, since }) => ({
      kind: "refleksi",
      id,
      name: nama,
      what: pengajuanKe === 1 ? `Mengirim refleksi ${periode}` : `Memperbaiki refleksi ${periode}`,
      since,
      href: `/kepsek/refleksi/${id}`,
    })),
  );
}

async function forDinas(session: Session): Promise<InboxEntry[]> {
  const scope = dinasScope(session);
  const [posts, registrations, moves, reflections, enrolments, plans, observations, ratings] = await Promise.all([
    listVacantPosts(scope),
    listWaitingTooLong(scope, session.now),
    listMovesTooLong(scope, session.now),
    listReflectionsTooLong(scope, session.now),
    listEnrolmentsTooLong(scope, session.now),
    listPlansTooLong(scope, session.now),
    listObservationsTooLong(scope, session.now),
    listRatingsTooLong(scope, session.now),
  ]);
  return oldestFirst(
    ratings.map(({ sekolahId, sekolah, jumlah, since }) => ({
      kind: "terlalu_lama",
      id: `${sekolahId}/penilaian`,
      name: sekolah,
      what: `Kinerja ${jumlah} guru belum dinilai kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    plans.map(({ id, guru, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: guru,
      what: `Rencana kinerja guru di ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    observations.map(({ id, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: nama,
      what: `Observasi kelas belum dijadwalkan kepala ${sekolah}`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    posts.map(({ sekolahId, nama, waiting, since }) => ({
      kind: "jabatan",
      id: sekolahId,
      name: nama,
      what: waiting > 0 ? `Belum ada kepala sekolah; ${waiting} pendaftaran guru menunggu` : "Belum ada kepala sekolah",
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    registrations.map(({ akunId, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id: akunId,
      name: nama,
      what: `Pendaftaran guru di ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    moves.map(({ id, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: nama,
      what: `Pindah ke ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    enrolments.map(({ id, nama, judul, status, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: nama,
      what: overdueWords(status, judul, sekolah),
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    reflections.map(({ id, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: nama,
      what: `Refleksi guru di ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
  );
}

async function forTrainingCentre(session: Session): Promise<InboxEntry[]> {
  const scope = p2kptk2Scope(session);
  const [proposals, waiting, undecided, reviews] = await Promise.all([
    listProposalsForInbox(scope, SHOWN),
    listWaitingTrainings(scope, session.now, SHOWN),
    listUndecidedTrainings(scope, session.now, SHOWN),
    listReviewsDue(scope, SHOWN),
  ]);
  return oldestFirst(
    reviews.map(({ id, nama, sekolah, judul, since }) => ({
      kind: "penerapan",
      id,
      name: nama,
      what: `${sekolah} melaporkan penerapan “${judul}”`,
      since,
      href: `/p2kptk2/penerapan/${id}`,
    })),
    waiting.map(({ id, judul, count, since }) => ({
      kind: "pelatihan",
      id,
      name: judul,
      what: `${count} pendaftaran menunggu keputusan`,
      since,
      href: `/p2kptk2/pelatihan/${id}/peserta`,
    })),
    undecided.map(({ id, judul, count, since }) => ({
      kind: "kehadiran",
      id,
      name: judul,
      what: `Selesai; kehadiran ${count} peserta belum ditetapkan`,
      since,
      href: `/p2kptk2/pelatihan/${id}/kehadiran`,
    })),
    proposals.map(({ id, topik, sekolah, jumlahGuru, since }) => ({
      kind: "usulan",
      id,
      name: topik,
      what: `${sekolah} mengusulkan topik ini untuk ${jumlahGuru} guru`,
      since,
      href: `/p2kptk2/usulan/${id}`,
    })),
  );
}

/** So many days before the end an LPTK is asked to look after those who have not activated. */
const ACTIVATION_SOON_DAYS = 3;

async function forLptk(session: Session): Promise<InboxEntry[]> {
  const scope = lptkScope(session);
  const { now } = session;
  const [unled, silent, unplaced, ending, appeals] = await Promise.all([
    listUnled(scope, SHOWN),
    listSilent(scope, addDays(now, -SILENT_DAYS), SHOWN),
    countUnplaced(scope),
    listEndingSoon(scope, now, ACTIVATION_SOON_DAYS),
    listWaitingAppeals(scope, SHOWN),
  ]);
  return oldestFirst(
    ending.map(({ sampai, jumlah, since }) => ({
      kind: "plpg",
      id: `aktivasi/${sampai.getTime()}`,
      name: `${jumlah} peserta belum aktif`,
      what: `Batas aktivasinya ${formatInstant(sampai, session.zona)}`,
      since,
      href: "/lptk/aktivasi",
    })),
    appeals.map(({ id, nama, since }) => ({
      kind: "banding",
      id,
      name: nama,
      what: "Mengajukan banding atas nilai pembekalannya",
      since,
      href: `/lptk/banding/${id}`,
    })),
    unled.map(({ id, nama, since }) => ({
      kind: "rombel",
      id: `${id}/mentor`,
      name: nama,
      what: WORRY_LABELS.tanpa_mentor,
      since,
      href: `/lptk/rombel/${id}/mentor`,
    })),
    silent.map(({ id, nama, mentor, lastActivity }) => ({
      kind: "rombel",
      id: `${id}/diam`,
      name: nama,
      what: WORRY_LABELS.mentor_diam(mentor, daysSince(lastActivity, now)),
      since: silentFrom(lastActivity),
      href: `/lptk/rombel/${id}`,
    })),
    unplaced
      ? [
          {
            kind: "rombel",
            id: "tanpa-rombel",
            name: "Peserta tanpa rombel",
            what: `${unplaced.count} peserta belum ditempatkan`,
            since: unplaced.since,
            href: "/lptk/peserta?status=tanpa_rombel",
          },
        ]
      : [],
  );
}

async function forMentor(session: Session): Promise<InboxEntry[]> {
  const scope = mentorScope(session);
  const [toGrade, toFinalise, unopened, unread] = await Promise.all([
    listToGrade(scope, SHOWN),
    listToFinalise(scope, SHOWN),
    listUnopened(scope),
    listUnread(scope),
  ]);
  return oldestFirst(
    toGrade.map(({ rombelId, pesertaId, nama, rombel, nomor, since, isMissing }) => ({
      kind: "laporan_plpg",
      id: `${pesertaId}/${nomor}`,
      name: nama,
      what: isMissing
        ? `${reportLabel(nomor)} tidak diunggah sampai batasnya: beri perpanjangan atau nilai nol (${rombel})`
        : `${reportLabel(nomor)} menunggu dinilai (${rombel})`,
      since,
      href: `/mentor/rombel/${rombelId}/nilai/${pesertaId}/${reportComponent(nomor)}`,
    })),
    toFinalise.map(({ rombelId, pesertaId, nama, rombel, since }) => ({
      kind: "laporan_plpg",
      id: `${pesertaId}/final`,
      name: nama,
      what: `Semua nilainya lengkap dan belum final (${rombel})`,
      since,
      href: `/mentor/rombel/${rombelId}/nilai/${pesertaId}`,
    })),
    unopened.map(({ id, nama, belum, since }) => ({
      kind: "rombel",
      id: `${id}/batas`,
      name: nama,
      what: `Laporan ${belum.join(", ")} belum punya deskripsi dan batas waktu`,
      since,
      href: `/mentor/rombel/${id}/laporan`,
    })),
    unread.map(({ id, nama, count, since }) => ({
      kind: "forum",
      id,
      name: nama,
      what: `${count} pesan forum belum Anda baca`,
      since,
      href: `/mentor/rombel/${id}/forum`,
    })),
  );
}

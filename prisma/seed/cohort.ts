import { addDays, endOfDay } from "@/lib/kernel/time";
import { APPEAL_LABELS } from "@/lib/plpg/banding/labels";
import { REPORT_HAPPENINGS } from "@/lib/plpg/laporan/labels";
import type { ReportNumber } from "@/lib/plpg/laporan/rules";
import { SCORE_HAPPENINGS } from "@/lib/plpg/nilai/labels";
import { type Component, reportComponent } from "@/lib/plpg/nilai/rules";
import { PARTICIPANT_HAPPENINGS } from "@/lib/plpg/peserta/labels";
import { COHORT_HAPPENINGS } from "@/lib/plpg/rombel/labels";
import { type Event, makeHistory } from "./factories";
import {
  type MadeParticipant,
  makeAppeal,
  makeAppointment,
  makeCohort,
  makeContact,
  makeDeadlines,
  makeFinal,
  makeForumPost,
  makeMaterial,
  makeParticipant,
  makeReport,
  makeReportExtension,
  makeRubric,
  makeScore,
} from "./plpg";
import { account, idOf, type Setting, type Story } from "./story";

/**
 * The cohort PGSD 01 of the demonstration (DOMAIN §7): ten participants at different stages. Its first two reports are over, the
 * third ends the day after tomorrow. Beside it a rombel that waits for participants, and one of another LPTK.
 */

export const LPTK = idOf("lptk/universitas-contoh");
export const LPTK_MAKASSAR = idOf("lptk/universitas-contoh-makassar");
export const PGSD_01 = idOf("rombel/pgsd-01");
const PGSD_02 = idOf("rombel/pgsd-02");
const MAKASSAR_01 = idOf("rombel/makassar-01");

/** The living code of the participant who has not yet activated; `codeFor` tells it. */
export const ACTIVATION_CODE_ID = idOf("kode/17010018000009");

const HESTI = { akunId: account("mentor@contoh.id"), nama: "Dr. Hesti Kurniasih, M.Pd.", peran: "mentor" } as const;
const MAYA = { akunId: account("lptk@contoh.id"), nama: "Maya Anggraini", peran: "lptk" } as const;
const MADE = { akunId: account("1234567890120010"), nama: "I Made Suryana", peran: "mentor" } as const;
const ILHAM = { akunId: account("mentor.makassar@contoh.id"), nama: "Dr. Ilham Basri", peran: "mentor" } as const;
const ROSDIANA = { akunId: account("lptk.makassar@contoh.id"), nama: "Rosdiana Latief", peran: "lptk" } as const;

/** Days from now to the end of each report. */
const ENDS: Record<ReportNumber, number> = { 1: -20, 2: -6, 3: 2, 4: 20 };
const BEGAN = 60;

type Cohort = Parameters<typeof makeCohort>[1] & { id: string; nama: string };

/** A rombel with its first lines of history. */
async function makeToldCohort(tx: Setting["tx"], cohort: Cohort, oleh: Event["oleh"], pada: Date) {
  const made = await makeCohort(tx, { ...cohort, pada });
  const peristiwa = COHORT_HAPPENINGS.buat(cohort.nama);
  const events: Event[] = [{ pada, oleh, aksi: "rombel.buat", peristiwa, ke: "berjalan" }];
  if (made.mentor) {
    events.push({ pada, oleh, aksi: "rombel.tugaskan", peristiwa: COHORT_HAPPENINGS.tugaskan(made.mentor.nama) });
  }
  await makeHistory(tx, { jenis: "rombel", id: cohort.id }, events);
  return made;
}

const COHORTS: Story[] = [
  {
    id: PGSD_01,
    says: "The cohort most journeys follow: two reports are over, the third ends in two days.",
    tell: async ({ tx, now, daysAgo }) => {
      const cohort = await makeToldCohort(
        tx,
        { id: PGSD_01, lptkId: LPTK, nama: "PGSD 01", bidangStudi: "PGSD", mentor: HESTI },
        MAYA,
        daysAgo(BEGAN),
      );
      for (const nomor of [1, 2, 3, 4] as const) {
        const day = addDays(now, ENDS[nomor]).toISOString().slice(0, 10);
        await makeDeadlines(tx, { cohort, nomor: [nomor], batas: endOfDay(day, cohort.zona) });
      }
      await makeRubric(tx, { lptkId: LPTK });
      const file = { lptkId: LPTK, pemilikId: MAYA.akunId, pada: daysAgo(BEGAN) };
      await makeMaterial(tx, { ...file, id: idOf("materi/pedagogik"), judul: "Sumber belajar pedagogik" });
      await makeMaterial(tx, {
        ...{ ...file, id: idOf("materi/pgsd"), judul: "Sumber belajar guru kelas SD" },
        ...{ jenis: "bidang_studi" as const, bidangStudi: "PGSD" },
      });
      await makeAppointment(tx, {
        ...{ id: idOf("jadwal/presentasi"), lptkId: LPTK, rombelId: PGSD_01, mulai: addDays(now, 25) },
        ...{ judul: "Presentasi laporan hasil pembekalan", tempat: "Aula LPTK Universitas Contoh" },
      });
      await makeAppointment(tx, {
        ...{ id: idOf("jadwal/tatap-muka"), lptkId: LPTK, mulai: addDays(now, 40), selesai: addDays(now, 50) },
        ...{ judul: "PLPG tatap muka, 100 JP", keterangan: "Bawa laporan akhir pembekalan." },
      });
    },
  },
  {
    id: PGSD_02,
    says: "A rombel that waits for participants; its mentor also teaches.",
    tell: ({ tx, daysAgo }) =>
      makeToldCohort(
        tx,
        { id: PGSD_02, lptkId: LPTK, nama: "PGSD 02", bidangStudi: "PGSD", mentor: MADE },
        MAYA,
        daysAgo(10),
      ),
  },
  {
    id: MAKASSAR_01,
    says: "Another LPTK's rombel, in another zone: neither sees anything of the other.",
    tell: ({ tx, daysAgo }) =>
      makeToldCohort(
        tx,
        {
          id: MAKASSAR_01,
          lptkId: LPTK_MAKASSAR,
          nama: "Matematika 01",
          bidangStudi: "Matematika",
          zona: "WITA",
          mentor: ILHAM,
        },
        ROSDIANA,
        daysAgo(30),
      ),
  },
];

type Sent = { nomor: ReportNumber; days: number; nilai?: number };
type Person = {
  nama: string;
  asalSekolah: string;
  says: string;
  status?: "aktif" | "belum_aktif" | "gugur";
  sent?: readonly Sent[];
  extension?: { nomor: ReportNumber; until: number; days: number; alasan: string };
  /** Everything that is no graded report, so many days ago. */
  scores?: { days: number; nilai: Partial<Record<Component, number | "nihil">>; alasan?: string };
  /** Days since the score became final, and since the appeal. */
  final?: number;
  appeal?: { days: number; keberatan: string };
};

const graded = (nomor: ReportNumber, days: number, nilai: number): Sent => ({ nomor, days, nilai });
const waiting = (nomor: ReportNumber, days: number): Sent => ({ nomor, days });

/** Imported so many days ago. */
const INVITED = { aktif: BEGAN, belum_aktif: 5, gugur: 40 } as const;

const PEOPLE: readonly Person[] = [
  {
    ...{ nama: "Ahmad Fauzi", asalSekolah: "SDN Kramat 04", says: "Is ahead: his third report waits to be read." },
    sent: [graded(1, 22, 8250), graded(2, 8, 7975), waiting(3, 1)],
  },
  {
    ...{
      nama: "Maria Ulfa",
      asalSekolah: "SDN Cempaka Putih 02",
      says: "Has to send the third report within two days.",
    },
    sent: [graded(1, 21, 7600), graded(2, 7, 8100)],
  },
  {
    ...{ nama: "Kornelius Bere", asalSekolah: "SD Katolik Atambua 1", says: "Missed the end of the second report." },
    sent: [graded(1, 23, 7025)],
  },
  {
    ...{ nama: "Sri Wahyuni", asalSekolah: "SDN Johar Baru 11", says: "Was given more time for the second report." },
    sent: [graded(1, 22, 6850)],
    extension: { nomor: 2, until: 3, days: 5, alasan: "Peserta dirawat di rumah sakit selama sepekan." },
  },
  {
    ...{ nama: "Taufik Rahman", asalSekolah: "SDN Senen 03", says: "Presented early and passed; the score is final." },
    sent: [graded(1, 25, 8500), graded(2, 18, 8225), graded(3, 15, 7900), graded(4, 12, 8800)],
    scores: { days: 6, nilai: { proses: 8425, presentasi: 8310 } },
    final: 5,
  },
  {
    nama: "Nengah Ayu Lestari",
    asalSekolah: "SDN Sanur 05",
    says: "Failed by the smallest margin there is, 64.99975, and appeals.",
    sent: [graded(1, 25, 10_000), graded(2, 18, 10_000), graded(3, 15, 10_000), graded(4, 12, 9989)],
    scores: {
      ...{ days: 6, nilai: { proses: "nihil", presentasi: 8752 } },
      alasan: "Tidak pernah hadir di forum dan tidak menanggapi tiga undangan.",
    },
    final: 4,
    appeal: {
      days: 1,
      keberatan: "Saya mengikuti mentoring lewat telepon karena di desa saya tidak ada jaringan internet.",
    },
  },
  {
    ...{
      nama: "Yohana Mambrasar",
      asalSekolah: "SD Inpres Biak 2",
      says: "Sent the first report with an extension, the second never.",
    },
    extension: { nomor: 1, until: -15, days: 21, alasan: "Listrik di kampung padam empat hari." },
    sent: [waiting(1, 16)],
    scores: { days: 2, nilai: { laporan_2: "nihil" }, alasan: "Tidak mengumpulkan sampai batas waktu." },
  },
  {
    ...{ nama: "Rudi Hartono", asalSekolah: "SDN Kemayoran 07", says: "His first report has waited longest." },
    sent: [waiting(1, 24)],
  },
  {
    nama: "Lina Kurniawati",
    asalSekolah: "SDN Gambir 01",
    says: "Has nine days left to activate.",
    status: "belum_aktif",
  },
  { nama: "Slamet Riyadi", asalSekolah: "SDN Tanah Abang 09", says: "Let the 14 days pass.", status: "gugur" },
];

const numberOf = (place: number) => `170100180000${String(place).padStart(2, "0")}`;
/** The id of a participant of PGSD 01, by place from 1. */
export const participantId = (place: number) => idOf(`peserta/${numberOf(place)}`);
/** The participants' accounts and how they sign in, by place from 1. */
export const COHORT_ACCOUNTS = PEOPLE.map(({ nama, status = "aktif" }, index) => ({
  nama,
  nomorPeserta: numberOf(index + 1),
  id: account(numberOf(index + 1)),
  invited: INVITED[status],
  canSignIn: status === "aktif",
}));

async function tellReports(peserta: MadeParticipant, { sent = [], extension }: Person, { tx, now, daysAgo }: Setting) {
  const events: Event[] = [];
  const oleh: Event["oleh"] = { akunId: peserta.akunId, nama: peserta.nama, peran: "guru" };
  if (extension) {
    const { nomor, until, days, alasan } = extension;
    await makeReportExtension(tx, { peserta, nomor, alasan, sampai: addDays(now, until), olehNama: HESTI.nama });
    const peristiwa = REPORT_HAPPENINGS.perpanjang(nomor);
    events.push({ pada: daysAgo(days), oleh: HESTI, aksi: "laporan.perpanjang", peristiwa, alasan });
  }
  for (const { nomor, days, nilai } of sent) {
    await makeReport(tx, { peserta, nomor, pada: daysAgo(days) });
    const peristiwa = REPORT_HAPPENINGS.kirim(nomor);
    events.push({ pada: daysAgo(days), oleh, aksi: "laporan.kirim", peristiwa, ke: "terkirim" });
    if (nilai === undefined) continue;
    const component = reportComponent(nomor);
    await makeScore(tx, { peserta, mentor: HESTI, component, nilai, pada: daysAgo(Math.max(0.5, days - 3)) });
  }
  return events;
}

async function tellScores(peserta: MadeParticipant, { scores, final, appeal }: Person, { tx, daysAgo }: Setting) {
  const events: Event[] = [];
  for (const [component, nilai] of Object.entries(scores?.nilai ?? {}) as [Component, number | "nihil"][]) {
    const alasan = nilai === "nihil" ? scores?.alasan : undefined;
    await makeScore(tx, { peserta, mentor: HESTI, component, nilai, alasan, pada: daysAgo(scores?.days ?? 0) });
  }
  if (final !== undefined) {
    await makeFinal(tx, { peserta, mentor: HESTI, pada: daysAgo(final) });
    const peristiwa = SCORE_HAPPENINGS.finalkan;
    events.push({ pada: daysAgo(final), oleh: HESTI, aksi: "nilai.finalkan", peristiwa, dari: "terbuka", ke: "final" });
  }
  if (appeal) {
    const pada = daysAgo(appeal.days);
    await makeAppeal(tx, { peserta, keberatan: appeal.keberatan, pada });
    const oleh: Event["oleh"] = { akunId: peserta.akunId, nama: peserta.nama, peran: "guru" };
    events.push({ pada, oleh, aksi: "banding.ajukan", peristiwa: APPEAL_LABELS.diajukan, ke: "diajukan" });
  }
  return events;
}

const PARTICIPANTS: Story[] = PEOPLE.map((person, index) => ({
  id: participantId(index + 1),
  says: `${person.nama}: ${person.says}`,
  tell: async (setting) => {
    const { tx, daysAgo } = setting;
    const { nama, asalSekolah, status = "aktif" } = person;
    const { id: akunId, nomorPeserta, invited } = COHORT_ACCOUNTS[index] ?? { id: "", nomorPeserta: "", invited: 0 };
    const peserta = await makeParticipant(tx, {
      ...{
        id: participantId(index + 1),
        lptkId: LPTK,
        rombelId: PGSD_01,
        akun: { akunId, nama },
        nomorPeserta,
        asalSekolah,
      },
      ...{ status, bidangStudi: "PGSD", undanganPada: daysAgo(invited) },
      kodeId: status === "belum_aktif" ? ACTIVATION_CODE_ID : undefined,
    });
    const events: Event[] = [
      {
        pada: daysAgo(invited),
        oleh: MAYA,
        aksi: "peserta.impor",
        peristiwa: PARTICIPANT_HAPPENINGS.impor,
        ke: "belum_aktif",
      },
    ];
    if (status === "aktif") {
      const oleh: Event["oleh"] = { akunId, nama, peran: "guru" };
      const peristiwa = PARTICIPANT_HAPPENINGS.aktifkan;
      events.push({
        pada: daysAgo(invited - 4),
        oleh,
        aksi: "peserta.aktifkan",
        peristiwa,
        dari: "belum_aktif",
        ke: "aktif",
      });
    }
    events.push(...(await tellReports(peserta, person, setting)), ...(await tellScores(peserta, person, setting)));
    await makeHistory(tx, { jenis: "peserta", id: peserta.id }, events);
  },
}));

const FORUM = idOf("forum/pgsd-01/1");
const member = (place: number) => ({ akunId: account(numberOf(place)), nama: PEOPLE[place - 1]?.nama ?? "" });

const TALK: Story[] = [
  {
    id: FORUM,
    says: "The forum of PGSD 01: questions, answers, a file, a changed and a hidden post.",
    tell: async ({ tx, daysAgo }) => {
      const cohort = { id: PGSD_01 };
      const say = (place: number, days: number, isi: string, more: Partial<Parameters<typeof makeForumPost>[1]> = {}) =>
        makeForumPost(tx, { cohort, penulis: member(place), isi, pada: daysAgo(days), ...more });
      const mentor = { penulis: HESTI, peran: "mentor" } as const;
      const hello = await makeForumPost(tx, {
        ...{ ...mentor, cohort, id: FORUM, pada: daysAgo(55), lampiran: ["Panduan laporan kemajuan"] },
        isi: "Selamat datang di PGSD 01. Perkenalkan diri dan tuliskan satu hal yang ingin Anda perbaiki di kelas.",
      });
      await say(1, 54, "Saya Ahmad dari SDN Kramat 04. Saya ingin murid lebih berani bertanya.", {
        balasanKe: hello.id,
      });
      await say(2, 54, "Saya Maria. Saya ingin umpan balik saya lebih jelas.", { balasanKe: hello.id });
      const question = await say(4, 30, "Apakah laporan pertama boleh memuat foto kegiatan?");
      await say(1, 29, "Boleh, Bu Sri. Wajah murid sebaiknya tidak tampak.", {
        ...{ ...mentor, balasanKe: question.id, sebutan: [member(4).akunId] },
      });
      const corrected = await say(5, 15, "Peta konsep saya memuat tiga miskonsepsi pecahan.");
      await tx.pesanForum.update({
        where: { id: corrected.id },
        data: {
          ...{ isi: "Peta konsep saya memuat empat miskonsepsi pecahan.", diubahPada: daysAgo(14.5) },
          versi: { increment: 1 },
        },
      });
      const hidden = await say(3, 10, "Nomor telepon saya 0812 0000 0000, hubungi kapan saja.");
      await tx.pesanForum.update({
        where: { id: hidden.id },
        data: {
          ...{ disembunyikanPada: daysAgo(9), disembunyikanOleh: HESTI.nama, versi: { increment: 1 } },
          alasanSembunyi: "Memuat nomor telepon pribadi.",
        },
      });
      await say(1, 3, "Laporan ketiga berakhir lusa. Kirim lebih awal agar sempat diperbaiki.", mentor);
      await say(2, 1, "Terima kasih, Bu. Saya kirim besok.");
      const contact = { cohort, mentor: HESTI, peserta: [{ id: participantId(7) }], cara: "telepon" } as const;
      const ringkasan = "Membahas laporan pertama lewat telepon; jaringan internet di kampung sedang padam.";
      await makeContact(tx, { ...contact, ringkasan, pada: daysAgo(21) });
    },
  },
];

export const COHORT_STORIES: readonly Story[] = [...COHORTS, ...PARTICIPANTS, ...TALK];

import { randomUUID } from "node:crypto";
import { addDays, type Zone } from "@/lib/kernel/time";
import type { AppealState } from "@/lib/plpg/banding/status";
import type { ContactWay } from "@/lib/plpg/forum/rules";
import { REPORT_NUMBERS, type ReportNumber } from "@/lib/plpg/laporan/rules";
import type { ReportState } from "@/lib/plpg/laporan/status";
import type { MaterialKind } from "@/lib/plpg/materi/rules";
import { EXAMPLE_RUBRIC, ZERO_LABELS } from "@/lib/plpg/nilai/labels";
import { COMPONENTS, type Component, type RubricMark, reportNumberOf } from "@/lib/plpg/nilai/rules";
import { activationEnd } from "@/lib/plpg/peserta/rules";
import { CAPACITY, type Mode } from "@/lib/plpg/rombel/rules";
import type { CohortState } from "@/lib/plpg/rombel/status";
import { readNow, type Tx } from "@/lib/server/db";
import { codeDigest, codeFor } from "@/lib/server/one-time-code";
import { type MadeAccount, makeMentor, makeOffice, makeParticipantAccount } from "./factories";
import { type MadeFile, makeFile } from "./kinerja";
import { idOf } from "./story";

/**
 * Makes rombel, participants in any state, and what hangs on them, for the demonstration and for tests alike. Times are told from
 * `now`; ids of rows are derived from the id of what they belong to, so a given id leads to the same rows in every database.
 */

type Moment = { pada?: Date };
/** The text of a day column. */
const dayOf = (instant: Date) => new Date(`${instant.toISOString().slice(0, 10)}T00:00:00.000Z`);

export type MadeCohort = { id: string; lptkId: string; zona: Zone; bidangStudi: string; mentor: MadeAccount | null };

/** A rombel; by default one that began a month ago and is led by a new mentor. `mentor: null` leaves it without. */
export async function makeCohort(
  tx: Tx,
  options: Moment & {
    lptkId: string;
    id?: string;
    nama?: string;
    bidangStudi?: string;
    mode?: Mode;
    zona?: Zone;
    kapasitas?: number;
    mentor?: MadeAccount | null;
    status?: CohortState;
  },
): Promise<MadeCohort> {
  const {
    lptkId,
    id = randomUUID(),
    bidangStudi = "PGSD",
    mode = "daring",
    zona = "WIB",
    status = "berjalan",
  } = options;
  const {
    kapasitas = CAPACITY,
    nama = `Rombel ${id.slice(0, 8)}`,
    mentor = await makeMentor(tx, { instansiId: lptkId }),
  } = options;
  const pada = options.pada ?? addDays(await readNow(tx), -30);
  const alasanKapasitas = kapasitas > CAPACITY ? "Peserta bidang studi ini tidak cukup untuk dua rombel." : null;
  await tx.rombel.create({
    data: {
      ...{ id, lptkId, nama, bidangStudi, mode, zona, kapasitas, alasanKapasitas, dibuatPada: pada, statusSejak: pada },
      ...{ mulai: dayOf(pada), selesai: dayOf(addDays(pada, 91)) },
    },
  });
  if (mentor) await makeAssignment(tx, { cohort: { id, lptkId }, mentor, pada });
  if (status === "selesai") await tx.rombel.update({ where: { id }, data: { status, versi: { increment: 1 } } });
  return { id, lptkId, zona, bidangStudi, mentor };
}

/** A mentor is appointed; whoever led the rombel until then is replaced. */
export async function makeAssignment(
  tx: Tx,
  options: Moment & { cohort: { id: string; lptkId: string }; mentor: MadeAccount; alasan?: string },
): Promise<string> {
  const { cohort, mentor, alasan = "Mentor sebelumnya berhalangan." } = options;
  const pada = options.pada ?? (await readNow(tx));
  await tx.penugasanMentor.updateMany({
    where: { rombelId: cohort.id, selesai: null },
    data: { selesai: pada, alasan },
  });
  const { id } = await tx.penugasanMentor.create({
    data: {
      ...{ rombelId: cohort.id, lptkId: cohort.lptkId, mentorId: mentor.akunId, mentorNama: mentor.nama, mulai: pada },
      id: idOf(`${cohort.id}/mentor/${mentor.akunId}/${pada.getTime()}`),
    },
  });
  return id;
}

export type CohortStage = {
  lptkId: string;
  cohort: MadeCohort;
  mentor: MadeAccount;
  /** A new active participant of the rombel, or as the options say. */
  participant: (tx: Tx, options?: Partial<ParticipantOptions>) => Promise<MadeParticipant>;
};

/** What PLPG needs around it: an LPTK, a mentor and a rombel. */
export async function makeCohortStage(
  tx: Tx,
  options: Partial<Parameters<typeof makeCohort>[1]> = {},
): Promise<CohortStage> {
  const lptkId = options.lptkId ?? (await makeOffice(tx, { jenis: "lptk" })).id;
  const mentor = options.mentor ?? (await makeMentor(tx, { instansiId: lptkId }));
  const cohort = await makeCohort(tx, { ...options, lptkId, mentor });
  const participant = (within: Tx, own: Partial<ParticipantOptions> = {}) =>
    makeParticipant(within, { lptkId, rombelId: cohort.id, bidangStudi: cohort.bidangStudi, ...own });
  return { lptkId, cohort, mentor, participant };
}

/** `gugur`: the 14 days are over and no job has written it down. */
export type MadeParticipantState = "belum_aktif" | "aktif" | "mengundurkan_diri" | "gugur";
export type MadeParticipant = {
  id: string;
  akunId: string;
  nama: string;
  nomorPeserta: string;
  rombelId: string | null;
  /** `codeFor` tells the code. */
  kodeId: string;
};

type ParticipantOptions = {
  lptkId: string;
  rombelId?: string | null;
  /** An account that exists; without one a PLPG-only account is made. */
  akun?: MadeAccount;
  id?: string;
  kodeId?: string;
  nomorPeserta?: string;
  nama?: string;
  nuptk?: string | null;
  surel?: string | null;
  telepon?: string | null;
  kataSandi?: string | null;
  bidangStudi?: string;
  asalSekolah?: string;
  status?: MadeParticipantState;
  alasan?: string;
  /** When imported; the rest of the story follows from it. */
  undanganPada?: Date;
};

/** How many days ago somebody in this state was imported. */
const INVITED: Record<MadeParticipantState, number> = { belum_aktif: 3, aktif: 30, mengundurkan_diri: 30, gugur: 15 };

/** A participant in any state, with the account, the code and its use. */
export async function makeParticipant(tx: Tx, options: ParticipantOptions): Promise<MadeParticipant> {
  const { lptkId, rombelId = null, id = randomUUID(), status = "aktif", bidangStudi = "PGSD" } = options;
  const { nuptk = null, asalSekolah = "SDN Contoh 1", kodeId = idOf(`${id}/kode/1`) } = options;
  const undanganPada = options.undanganPada ?? addDays(await readNow(tx), -INVITED[status]);
  const { surel, telepon, kataSandi, nama } = options;
  const account =
    options.akun ??
    (await makeParticipantAccount(tx, {
      ...{ nomorPeserta: options.nomorPeserta, surel, telepon, kataSandi, nama, pada: undanganPada },
    }));
  const nomorPeserta = options.nomorPeserta ?? (await numberOf(tx, account.akunId));
  const aktivasiSampai = activationEnd(undanganPada);
  await tx.peserta.create({
    data: {
      ...{
        id,
        nomorPeserta,
        akunId: account.akunId,
        lptkId,
        rombelId,
        nama: account.nama,
        nuptk,
        bidangStudi,
        asalSekolah,
      },
      ...{ undanganPada, aktivasiSampai, dibuatPada: undanganPada, statusSejak: undanganPada },
    },
  });
  await tx.kodeAktivasi.create({
    data: {
      ...{ id: kodeId, pesertaId: id, sidik: codeDigest(codeFor(kodeId)) },
      ...{ berlakuSampai: aktivasiSampai, dibuatPada: undanganPada },
    },
  });
  const made: MadeParticipant = { id, akunId: account.akunId, nama: account.nama, nomorPeserta, rombelId, kodeId };
  if (status === "aktif" || status === "mengundurkan_diri") await activate(tx, made, addDays(undanganPada, 4));
  if (status === "mengundurkan_diri") {
    const alasan = options.alasan ?? "Melanjutkan studi di luar kota.";
    const statusSejak = addDays(undanganPada, 12);
    await tx.peserta.update({ where: { id }, data: { status, alasan, statusSejak, versi: { increment: 1 } } });
  }
  return made;
}

/** The nomor peserta an account signs in with; one that has none (a teacher's) gets one. */
async function numberOf(tx: Tx, akunId: string): Promise<string> {
  const own = await tx.pengenal.findFirst({ where: { akunId, jenis: "nomor_peserta" }, select: { nilai: true } });
  if (own) return own.nilai;
  const nilai = `9${String(BigInt(`0x${randomUUID().slice(0, 8)}`)).padStart(13, "0")}`;
  await tx.pengenal.create({ data: { akunId, jenis: "nomor_peserta", nilai } });
  return nilai;
}

async function activate(tx: Tx, { id, kodeId }: MadeParticipant, aktifPada: Date): Promise<void> {
  await tx.kodeAktivasi.update({ where: { id: kodeId }, data: { dipakaiPada: aktifPada } });
  const data = { status: "aktif", aktifPada, statusSejak: aktifPada, versi: { increment: 1 } } as const;
  await tx.peserta.update({ where: { id }, data });
}

const TASKS: Record<ReportNumber, string> = {
  1: "Ringkas dua model pembelajaran dari sumber belajar pedagogik dan ceritakan penerapannya di kelas Anda.",
  2: "Susun peta konsep satu materi bidang studi beserta miskonsepsi yang sering muncul.",
  3: "Rancang satu kegiatan belajar dari materi bidang studi dan alat penilaiannya.",
  4: "Ceritakan hasil satu kegiatan belajar yang Anda jalankan dan apa yang akan Anda ubah.",
};

/** Opens one report of a rombel, or all four; by default they end in a week. */
export async function makeDeadlines(
  tx: Tx,
  options: { cohort: { id: string }; nomor?: readonly ReportNumber[]; batas?: Date; deskripsi?: string },
): Promise<void> {
  const { cohort, nomor = REPORT_NUMBERS, deskripsi } = options;
  const batas = options.batas ?? addDays(await readNow(tx), 7);
  await tx.batasLaporan.createMany({
    data: nomor.map((one) => ({ rombelId: cohort.id, nomor: one, batas, deskripsi: deskripsi ?? TASKS[one] })),
  });
}

/** More time for one participant in one report. */
export async function makeReportExtension(
  tx: Tx,
  options: { peserta: { id: string }; nomor: ReportNumber; sampai: Date; alasan?: string; olehNama?: string },
): Promise<void> {
  const { peserta, alasan = "Peserta baru pulih dari sakit.", olehNama = "Mentor", ...rest } = options;
  await tx.perpanjanganLaporan.create({ data: { pesertaId: peserta.id, alasan, olehNama, ...rest } });
}

export type MadeReport = MadeFile & { laporanId: string; diterimaPada: Date };

/** A progress report that was sent, or sent and taken back. Its deadline must be there, and later than `pada`. */
export async function makeReport(
  tx: Tx,
  options: Moment & { peserta: MadeParticipant; nomor: ReportNumber; status?: ReportState },
): Promise<MadeReport> {
  const { peserta, nomor, status = "terkirim" } = options;
  const pada = options.pada ?? (await readNow(tx));
  const judul = `Laporan kemajuan ${nomor} ${peserta.nama}`;
  const file = await makeFile(tx, { pemilikId: peserta.akunId, tujuan: "laporan_plpg", judul, pada });
  const laporanId = idOf(`${peserta.id}/laporan/${nomor}`);
  await tx.laporanKemajuan.create({
    data: {
      ...{ id: laporanId, pesertaId: peserta.id, akunId: peserta.akunId, nomor, statusSejak: pada },
      ...{ berkasId: file.id, sha256: file.sha256, diterimaPada: pada },
    },
  });
  if (status === "dibatalkan") {
    // Asked now, while the file is linked: at COMMIT it will be gone.
    await tx.$executeRaw`SET CONSTRAINTS "laporan_kemajuan_berkas" IMMEDIATE`;
    await tx.$executeRaw`SET CONSTRAINTS "laporan_kemajuan_berkas" DEFERRED`;
    const gone = { berkasId: null, sha256: null, diterimaPada: null, dibatalkanPada: pada };
    await tx.laporanKemajuan.update({ where: { id: laporanId }, data: { status, ...gone, versi: { increment: 1 } } });
    await tx.berkas.update({ where: { id: file.id }, data: { status: "dibuang", dibuangPada: pada } });
  }
  return { ...file, laporanId, diterimaPada: pada };
}

/** The final report. */
export async function makeFinalReport(tx: Tx, options: Moment & { peserta: MadeParticipant }): Promise<MadeFile> {
  const { peserta } = options;
  const pada = options.pada ?? (await readNow(tx));
  const judul = `Laporan akhir ${peserta.nama}`;
  const file = await makeFile(tx, { pemilikId: peserta.akunId, tujuan: "laporan_akhir_plpg", judul, pada });
  await tx.laporanAkhir.create({
    data: { pesertaId: peserta.id, akunId: peserta.akunId, berkasId: file.id, sha256: file.sha256, diterimaPada: pada },
  });
  return file;
}

/** A rubric that comes to a process score: all but the hundredths in the one aspect that can carry them. */
export function rubricFor(angka: number): RubricMark[] {
  const rest = angka % 100;
  const marks = [Math.floor(angka / 100)];
  // Weights 100 − r and r of two neighbouring marks come to any hundredth exactly.
  const aspects = rest === 0 ? [100] : [100 - rest, rest];
  if (rest !== 0) marks.push(Math.floor(angka / 100) + 1);
  return aspects.map((bobot, index) => ({
    ...{ aspekId: idOf(`aspek/${index + 1}`), judul: EXAMPLE_RUBRIC[index]?.judul ?? "Proses", bobot },
    nilai: marks[index] ?? 0,
  }));
}

/** One component's score, in hundredths; "nihil" is the explicit zero. A report's score names the file that was sent. */
export async function makeScore(
  tx: Tx,
  options: Moment & {
    peserta: { id: string };
    mentor: MadeAccount;
    component: Component;
    nilai: number | "nihil";
    alasan?: string | null;
    umpanBalik?: string;
  },
): Promise<void> {
  const { peserta, mentor, component, nilai } = options;
  const pada = options.pada ?? (await readNow(tx));
  const nihil = nilai === "nihil";
  const nomor = reportNumberOf(component);
  const report =
    nomor !== null && !nihil
      ? await tx.laporanKemajuan.findUnique({ where: { pesertaId_nomor: { pesertaId: peserta.id, nomor } } })
      : null;
  const data = {
    angka: nihil ? 0 : nilai,
    nihil,
    alasan: options.alasan ?? (nihil ? `${ZERO_LABELS[component]}.` : null),
    umpanBalik: options.umpanBalik ?? (nihil ? "" : "Sudah runtut; tambahkan contoh dari kelas Anda sendiri."),
    rubrik: component === "proses" && !nihil ? rubricFor(nilai) : undefined,
    berkasId: report?.berkasId ?? null,
    ...{ penilaiId: mentor.akunId, penilaiNama: mentor.nama, dinilaiPada: pada },
  };
  const own = { pesertaId: peserta.id, komponen: component };
  await tx.komponenNilai.upsert({
    where: { pesertaId_komponen: own },
    create: { ...own, ...data },
    update: { ...data, versi: { increment: 1 } },
  });
}

/** Several scores at once. Reports must have been sent; an explicit zero for one needs its deadline over. */
export async function makeScores(
  tx: Tx,
  options: Moment & {
    peserta: { id: string };
    mentor: MadeAccount;
    scores: Partial<Record<Component, number | "nihil">>;
  },
): Promise<void> {
  const { peserta, mentor, scores, pada } = options;
  for (const component of COMPONENTS) {
    const nilai = scores[component];
    if (nilai !== undefined) await makeScore(tx, { peserta, mentor, component, nilai, pada });
  }
}

/** Makes the score final; all six components must be there. */
export async function makeFinal(
  tx: Tx,
  options: Moment & { peserta: { id: string }; mentor: MadeAccount },
): Promise<void> {
  const { peserta, mentor } = options;
  const pada = options.pada ?? (await readNow(tx));
  await tx.nilaiPlpg.update({
    where: { pesertaId: peserta.id },
    data: {
      ...{ status: "final", finalPada: pada, finalOlehId: mentor.akunId, finalOleh: mentor.nama, alasan: null },
      ...{ statusSejak: pada, versi: { increment: 1 } },
    },
  });
}

/** The LPTK opens a final score again. */
export async function makeReopening(
  tx: Tx,
  { peserta, alasan = "Nilai presentasi perlu diperiksa ulang." }: { peserta: { id: string }; alasan?: string },
): Promise<void> {
  const open = { status: "terbuka", finalPada: null, finalOlehId: null, finalOleh: null } as const;
  await tx.nilaiPlpg.update({ where: { pesertaId: peserta.id }, data: { ...open, alasan, versi: { increment: 1 } } });
}

/** An appeal against a final score, in any state; accepted, the score is open again. */
export async function makeAppeal(
  tx: Tx,
  options: Moment & { peserta: { id: string }; status?: AppealState; keberatan?: string; alasan?: string },
): Promise<void> {
  const {
    peserta,
    status = "diajukan",
    keberatan = "Nilai presentasi saya tidak memuat bagian tanya jawab.",
  } = options;
  const { finalPada } = await tx.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: peserta.id } });
  const pada = options.pada ?? finalPada ?? (await readNow(tx));
  const own = { pesertaId: peserta.id };
  await tx.banding.create({ data: { ...own, keberatan, diajukanPada: pada, statusSejak: pada } });
  if (status === "diajukan") return;
  const alasan =
    options.alasan ?? (status === "diterima" ? "Rekaman presentasi akan dinilai ulang." : "Nilai sudah sesuai.");
  if (status === "diterima") await makeReopening(tx, { peserta, alasan });
  const decided = { status, alasan, pemutusNama: "Admin LPTK", diputusPada: pada, statusSejak: pada };
  await tx.banding.update({ where: own, data: { ...decided, versi: { increment: 1 } } });
}

export type MadeForumPost = { id: string; nomor: number; penulisId: string };

/** A post in the rombel's forum, by the present mentor or an active participant. */
export async function makeForumPost(
  tx: Tx,
  options: Moment & {
    cohort: { id: string };
    penulis: MadeAccount;
    peran?: "mentor" | "guru";
    isi?: string;
    balasanKe?: string;
    id?: string;
    sebutan?: readonly string[];
    /** Titles of PDFs that hang on it. */
    lampiran?: readonly string[];
  },
): Promise<MadeForumPost> {
  const {
    cohort,
    penulis,
    peran = "guru",
    isi = "Apakah laporan pertama boleh memuat foto kegiatan?",
    balasanKe,
  } = options;
  const { id = randomUUID(), sebutan = [], lampiran = [] } = options;
  const pada = options.pada ?? (await readNow(tx));
  const { nomor } = await tx.pesanForum.create({
    data: {
      ...{ id, rombelId: cohort.id, penulisId: penulis.akunId, penulisNama: penulis.nama, penulisPeran: peran },
      ...{ isi, balasanKe, dibuatPada: pada },
    },
    select: { nomor: true },
  });
  await tx.sebutanForum.createMany({ data: sebutan.map((akunId) => ({ pesanId: id, akunId })) });
  for (const [index, judul] of lampiran.entries()) {
    const file = await makeFile(tx, { pemilikId: penulis.akunId, tujuan: "lampiran_forum", judul, pada });
    const place = { pesanId: id, penulisId: penulis.akunId, berkasId: file.id, urutan: index + 1 };
    await tx.lampiranForum.create({ data: place });
  }
  return { id, nomor, penulisId: penulis.akunId };
}

/** The mentor's note of a contact outside the forum. */
export async function makeContact(
  tx: Tx,
  options: Moment & {
    cohort: { id: string };
    mentor: MadeAccount;
    peserta: readonly { id: string }[];
    cara?: ContactWay;
    ringkasan?: string;
  },
): Promise<string> {
  const { cohort, mentor, peserta, cara = "tatap_muka", ringkasan = "Membahas rencana laporan kedua." } = options;
  const pada = options.pada ?? (await readNow(tx));
  const who = { rombelId: cohort.id, mentorId: mentor.akunId, mentorNama: mentor.nama };
  const { id } = await tx.catatanKontak.create({ data: { ...who, cara, ringkasan, pada, dibuatPada: pada } });
  await tx.pesertaKontak.createMany({ data: peserta.map((one) => ({ kontakId: id, pesertaId: one.id })) });
  return id;
}

/** A learning resource: by default a link; with `pemilikId` a file that this officer uploaded. */
export async function makeMaterial(
  tx: Tx,
  options: Moment & {
    lptkId: string;
    id?: string;
    judul?: string;
    jenis?: MaterialKind;
    bidangStudi?: string;
    pemilikId?: string;
    keterangan?: string;
  },
): Promise<string> {
  const {
    lptkId,
    id = randomUUID(),
    jenis = "pedagogik",
    judul = "Model pembelajaran",
    pemilikId,
    keterangan,
  } = options;
  const pada = options.pada ?? (await readNow(tx));
  const file = pemilikId ? await makeFile(tx, { pemilikId, tujuan: "materi_plpg", judul, pada }) : null;
  const source = file ? { berkasId: file.id } : { tautan: "https://contoh.id/materi" };
  const bidangStudi = jenis === "bidang_studi" ? (options.bidangStudi ?? "PGSD") : null;
  await tx.materiPlpg.create({
    data: { id, lptkId, jenis, judul, keterangan, bidangStudi, ...source, dibuatPada: pada },
  });
  return id;
}

/** An appointment of the schedule; for all rombel of the LPTK unless one is named. */
export async function makeAppointment(
  tx: Tx,
  options: {
    lptkId: string;
    mulai: Date;
    selesai?: Date;
    rombelId?: string;
    id?: string;
    judul?: string;
    tempat?: string;
    keterangan?: string;
  },
): Promise<string> {
  const { id = randomUUID(), judul = "Presentasi laporan", mulai, ...rest } = options;
  const selesai = rest.selesai ?? new Date(mulai.getTime() + 3 * 3_600_000);
  await tx.jadwalPlpg.create({ data: { ...rest, id, judul, mulai, selesai } });
  return id;
}

/** The LPTK's rubric of the process score; by default the example's. */
export async function makeRubric(
  tx: Tx,
  { lptkId, aspects = EXAMPLE_RUBRIC }: { lptkId: string; aspects?: readonly { judul: string; bobot: number }[] },
): Promise<void> {
  await tx.aspekProses.createMany({
    data: aspects.map((aspect, index) => ({
      ...{ ...aspect, lptkId, urutan: index + 1, id: idOf(`${lptkId}/aspek/${index + 1}`) },
    })),
  });
}

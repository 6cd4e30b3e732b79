import { randomUUID } from "node:crypto";
import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import { addDays } from "@/lib/kernel/time";
import type { TrainingState } from "@/lib/pelatihan/katalog/status";
import { DEAD_STATES, type EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import type { ProposalState } from "@/lib/pelatihan/usulan/status";
import type { ReflectionState } from "@/lib/refleksi/isian/status";
import { readNow, type Tx } from "@/lib/server/db";
import { storage } from "@/lib/server/storage";
import type { Jenjang, ModePelatihan } from "@/prisma/generated/enums";
import { pagePdf } from "./portfolio";

/** Makes reflections, trainings and enrolments in any state, for the demonstration and for tests alike. Times are told from `now`. */

export type MadeBank = { id: string; indikator: { id: string; kompetensi: Competency }[] };

type Question = { kompetensi: Competency; pernyataan: string; petunjuk?: string };

const SOME_QUESTIONS: readonly Question[] = COMPETENCIES.map((kompetensi) => ({
  kompetensi,
  pernyataan: `Saya menerapkan kompetensi ${kompetensi} dalam pembelajaran sehari-hari.`,
}));

/** A question bank; by default published, with one question per competency. */
export async function makeBank(
  tx: Tx,
  options: {
    dinasId: string;
    id?: string;
    nomor?: number;
    isDraft?: boolean;
    pertanyaan?: readonly Question[];
    pada?: Date;
  },
): Promise<MadeBank> {
  const { dinasId, id = randomUUID(), isDraft = false, pertanyaan = SOME_QUESTIONS } = options;
  const pada = options.pada ?? (await readNow(tx));
  const last = await tx.bankSoal.aggregate({ where: { dinasId }, _max: { nomor: true } });
  const nomor = options.nomor ?? (last._max.nomor ?? 0) + 1;
  await tx.bankSoal.create({ data: { id, dinasId, nomor, dibuatPada: pada } });
  const orders = new Map<Competency, number>();
  const indikator = pertanyaan.map(({ kompetensi, pernyataan, petunjuk = "" }) => {
    const urutan = (orders.get(kompetensi) ?? 0) + 1;
    orders.set(kompetensi, urutan);
    return { id: randomUUID(), bankId: id, kompetensi, urutan, pernyataan, petunjuk };
  });
  await tx.indikator.createMany({ data: indikator });
  if (!isDraft) {
    await tx.bankSoal.update({ where: { id }, data: { status: "terbit", terbitPada: pada, versi: { increment: 1 } } });
  }
  return { id, indikator: indikator.map((one) => ({ id: one.id, kompetensi: one.kompetensi })) };
}

/** A period that is open now, unless told otherwise. */
export async function makePeriod(
  tx: Tx,
  options: { dinasId: string; id?: string; nama?: string; buka?: Date; tutup?: Date },
): Promise<string> {
  const { dinasId, id = randomUUID(), nama = "Semester ini" } = options;
  const now = await readNow(tx);
  const { buka = addDays(now, -14), tutup = addDays(now, 30) } = options;
  await tx.periodeRefleksi.create({ data: { id, dinasId, nama, buka, tutup, dibuatPada: buka } });
  return id;
}

export type Answer = { nilai: number; praktik: string; contoh: string };
const SOME_ANSWER: Answer = {
  nilai: 2,
  praktik: "Saya menjelaskan lebih dulu, lalu murid mengerjakan soal dari buku.",
  contoh: "Setiap akhir pelajaran saya meminta dua murid menjelaskan kembali dengan kata mereka sendiri.",
};

/**
 * A reflection in any state, with the submission that state needs. Ratings by competency; a draft may leave answers out with
 * `answered: []`.
 */
export async function makeReflection(
  tx: Tx,
  options: {
    akunId: string;
    periodeId: string;
    bank: MadeBank;
    id?: string;
    status?: ReflectionState;
    nilai?: Partial<Record<Competency, number>>;
    /** Competencies that are answered; all of them by default. */
    answered?: readonly Competency[];
    /** The answers of a competency in the order of its questions; where there is none, a common one. */
    jawaban?: Partial<Record<Competency, readonly Answer[]>>;
    alasan?: string;
    pada?: Date;
    /** When the principal decided; by default at once. */
    diputuskan?: Date;
  },
): Promise<string> {
  const { akunId, periodeId, bank, id = randomUUID(), status = "disetujui", nilai = {} } = options;
  const { answered = COMPETENCIES, jawaban = {} } = options;
  const pada = options.pada ?? (await readNow(tx));
  const { diputuskan = pada } = options;
  await tx.refleksi.create({
    data: { id, akunId, periodeId, bankId: bank.id, tanggalDiskusi: pada, dibuatPada: pada, statusSejak: pada },
  });
  const answers = bank.indikator
    .filter(({ kompetensi }) => answered.includes(kompetensi))
    .map(({ id: indikatorId, kompetensi }, index, all) => {
      const place = all.slice(0, index).filter((other) => other.kompetensi === kompetensi).length;
      const answer = jawaban[kompetensi]?.[place];
      return { indikatorId, ...(answer ?? { ...SOME_ANSWER, nilai: nilai[kompetensi] ?? SOME_ANSWER.nilai }) };
    });
  await tx.jawabanRefleksi.createMany({
    data: answers.map((answer) => ({ ...answer, refleksiId: id, bankId: bank.id })),
  });
  if (status === "draf") return id;
  const isi = Object.fromEntries(answers.map(({ indikatorId, ...answer }): [string, Answer] => [indikatorId, answer]));
  await tx.pengajuanRefleksi.create({
    data: { refleksiId: id, nomor: 1, tanggalDiskusi: pada, isi, diajukanPada: pada },
  });
  const handedIn = { diajukanPada: pada, pengajuanKe: 1, statusSejak: pada };
  await tx.refleksi.update({ where: { id }, data: { ...handedIn, status: "diajukan", versi: { increment: 1 } } });
  if (status === "diajukan") return id;
  const alasan =
    status === "tidak_disetujui" ? (options.alasan ?? "Contoh perilakunya belum jelas; mari dibahas lagi.") : null;
  const decision = { status, alasan, statusSejak: diputuskan, versi: { increment: 1 } };
  await tx.refleksi.update({ where: { id }, data: decision });
  return id;
}

/**
 * The approved reflection on which a teacher's enrolments rest: the earliest there is, else one of a period that is over, so that the
 * open one stays free for the teacher.
 */
export async function makeApprovedReflection(
  tx: Tx,
  { dinasId, akunId, pada }: { dinasId: string; akunId: string; pada?: Date },
): Promise<string> {
  const known = await tx.refleksi.findFirst({
    where: { akunId, status: "disetujui" },
    orderBy: { dibuatPada: "asc" },
    select: { id: true },
  });
  if (known) return known.id;
  const now = await readNow(tx);
  const [over, published] = [
    await tx.periodeRefleksi.findFirst({ where: { dinasId, tutup: { lt: now } }, select: { id: true } }),
    await tx.bankSoal.findFirst({
      where: { dinasId, status: "terbit" },
      select: { id: true, indikator: { select: { id: true, kompetensi: true } } },
    }),
  ];
  const before = { buka: addDays(now, -400), tutup: addDays(now, -300), nama: "Semester yang lalu" };
  const periodeId = over?.id ?? (await makePeriod(tx, { dinasId, ...before }));
  return makeReflection(tx, { akunId, periodeId, bank: published ?? (await makeBank(tx, { dinasId })), pada });
}

const earlier = (a: Date, b: Date) => new Date(Math.min(a.getTime(), b.getTime()));

type TrainingOptions = {
  instansiId: string;
  id?: string;
  judul?: string;
  deskripsi?: string;
  kompetensi?: Competency[];
  jenjang?: Jenjang[];
  mapel?: string[];
  jp?: number;
  mode?: ModePelatihan;
  tempat?: string | null;
  tautan?: string | null;
  kuota?: number;
  minHadir?: number;
  /** First session's beginning; by default in three weeks. Each session lasts three hours, one a day. */
  mulai?: Date;
  sesi?: number;
  /** What each session is about; with it there are as many sessions. */
  materi?: readonly string[];
  daftarBuka?: Date;
  daftarTutup?: Date;
  status?: TrainingState;
  alasan?: string;
  pada?: Date;
};

/** A training with its sessions; by default published, registration open, 20 seats. */
export async function makeTraining(tx: Tx, options: TrainingOptions): Promise<{ id: string; sesi: string[] }> {
  const { instansiId, id = randomUUID(), status = "terbit", mode = "tatap_muka", materi: topics = [] } = options;
  const { sesi = topics.length || 2 } = options;
  const now = await readNow(tx);
  const { mulai = addDays(now, 21), pada = addDays(now, -30) } = options;
  const { daftarTutup = addDays(mulai, -3) } = options;
  const { daftarBuka = addDays(earlier(daftarTutup, now), -10) } = options;
  await tx.pelatihan.create({
    data: {
      ...{ id, instansiId, mode, daftarBuka, daftarTutup, dibuatPada: pada, statusSejak: pada },
      judul: options.judul ?? `Pelatihan contoh ${id.slice(0, 8)}`,
      deskripsi: options.deskripsi ?? "Belajar bersama, mencoba di kelas, lalu membahas hasilnya.",
      kompetensi: options.kompetensi ?? ["pedagogik"],
      jenjang: options.jenjang ?? ["SD", "SMP"],
      mapel: options.mapel ?? [],
      jp: options.jp ?? 8,
      tempat: options.tempat ?? (mode === "daring" ? null : "Aula P2KPTK2"),
      tautan: options.tautan ?? (mode === "tatap_muka" ? null : "https://kelas.contoh.id/ruang"),
      kuota: options.kuota ?? 20,
      minHadir: options.minHadir ?? 85,
    },
  });
  const rows = Array.from({ length: sesi }, (_, index) => {
    const begins = addDays(mulai, index);
    const ends = new Date(begins.getTime() + 3 * 3_600_000);
    const materi = topics[index] ?? `Pertemuan ${index + 1}`;
    return { id: randomUUID(), pelatihanId: id, urutan: index + 1, materi, mulai: begins, selesai: ends };
  });
  await tx.sesiPelatihan.createMany({ data: rows });
  if (status !== "draf") {
    const terbitPada = earlier(daftarBuka, now);
    await tx.pelatihan.update({ where: { id }, data: { status: "terbit", terbitPada, versi: { increment: 1 } } });
  }
  if (status === "selesai" || status === "dibatalkan") {
    const alasan = status === "dibatalkan" ? (options.alasan ?? "Pengajar berhalangan.") : null;
    await tx.pelatihan.update({ where: { id }, data: { status, alasan, versi: { increment: 1 } } });
  }
  return { id, sesi: rows.map((row) => row.id) };
}

/** A proposed topic in any state; scheduled it needs a training. */
export async function makeProposal(
  tx: Tx,
  options: {
    sekolahId: string;
    instansiId: string;
    id?: string;
    topik?: string;
    kompetensi?: Competency;
    kebutuhan?: string;
    jumlahGuru?: number;
    pengusulNama?: string;
    status?: ProposalState;
    alasan?: string;
    pelatihanId?: string;
    diajukanPada?: Date;
    statusSejak?: Date;
  },
): Promise<string> {
  const { id = randomUUID(), status = "diajukan", topik = "Pembelajaran berdiferensiasi", ...rest } = options;
  const { kompetensi = "pedagogik", kebutuhan = "Guru memerlukannya.", jumlahGuru = 3 } = rest;
  const { pengusulNama = "Kepala sekolah", statusSejak = rest.diajukanPada } = rest;
  const alasan = status === "ditolak" ? (rest.alasan ?? "Topik ini sudah ada di katalog.") : null;
  await tx.usulanTopik.create({
    data: {
      ...{ ...rest, id, topik, kompetensi, kebutuhan, jumlahGuru, pengusulNama, alasan, statusSejak },
      ...{ status },
    },
  });
  return id;
}

const REFUSED: readonly EnrolmentState[] = ["ditolak_kepsek", "ditolak_p2kptk2", "dibatalkan_penyelenggara"];
const BEFORE_THE_CENTRE: readonly EnrolmentState[] = ["diajukan", "ditolak_kepsek"];
const AFTER_REFLECTION: readonly EnrolmentState[] = [
  ...(["menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"] as const),
];
const AFTER_REPORT: readonly EnrolmentState[] = ["menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"];

/**
 * An enrolment in any state but `bersertifikat` (a certificate is made by lib/pelatihan/sertifikat's own factory), with the
 * attendance, reflection and report that state needs.
 */
export async function makeEnrolment(
  tx: Tx,
  options: {
    pelatihanId: string;
    akunId: string;
    refleksiId: string;
    id?: string;
    status?: Exclude<EnrolmentState, "bersertifikat">;
    alasan?: string;
    /** Of 100, for states after attendance. */
    persenHadir?: number;
    /** The post's account whose files the report shows; without one the report's file is made for the teacher's own principal. */
    pelaporId?: string;
    /** When the teacher asked; without the next two also when the principal approved and since when it stands so. */
    pada?: Date;
    diteruskanPada?: Date;
    sejak?: Date;
    versi?: number;
  },
): Promise<string> {
  const { pelatihanId, akunId, refleksiId, id = randomUUID(), status = "diajukan" } = options;
  const pada = options.pada ?? (await readNow(tx));
  const isDead = (DEAD_STATES as readonly EnrolmentState[]).includes(status);
  const wasForwarded = !BEFORE_THE_CENTRE.includes(status) && !(isDead && status !== "ditolak_p2kptk2");
  const needsReason = REFUSED.includes(status) || status === "perlu_perbaikan";
  const alasan = options.alasan ?? (needsReason ? "Belum sesuai kebutuhan sekolah." : null);
  const attended = status === "hadir" || AFTER_REFLECTION.includes(status);
  const persenHadir = options.persenHadir ?? (attended ? 100 : status === "tidak_hadir" ? 50 : null);
  await tx.pendaftaranPelatihan.create({
    data: {
      ...{ id, pelatihanId, akunId, refleksiId, alasan, persenHadir, versi: options.versi },
      ...{ diajukanPada: pada, statusSejak: options.sejak ?? pada },
      diteruskanPada: options.diteruskanPada ?? (wasForwarded ? pada : null),
      antrePada: status === "daftar_tunggu" ? (options.sejak ?? pada) : null,
      status: AFTER_REFLECTION.includes(status) ? "hadir" : status,
    },
  });
  if (!AFTER_REFLECTION.includes(status)) return id;
  await tx.refleksiPasca.create({
    data: {
      pendaftaranId: id,
      dipelajari: "Cara memberi umpan balik yang membuat murid tahu langkah berikutnya.",
      akanDiterapkan: "Tiket keluar di akhir pelajaran, dua kali seminggu.",
      dikirimPada: pada,
    },
  });
  const step = (to: EnrolmentState) =>
    tx.pendaftaranPelatihan.update({ where: { id }, data: { status: to, versi: { increment: 1 } } });
  await step("menunggu_penerapan");
  if (AFTER_REPORT.includes(status)) {
    await makeReport(tx, { pendaftaranId: id, akunId, pelaporId: options.pelaporId, pada });
    await step("menunggu_tinjauan");
    if (status === "perlu_perbaikan") await step("perlu_perbaikan");
  }
  return id;
}

/** A principal's report of the applied training with one document. */
async function makeReport(
  tx: Tx,
  { pendaftaranId, akunId, pelaporId, pada }: { pendaftaranId: string; akunId: string; pelaporId?: string; pada: Date },
): Promise<string> {
  const { sekolahId } = await tx.guru.findUniqueOrThrow({ where: { akunId }, select: { sekolahId: true } });
  const term = await tx.masaJabatan.findFirst({ where: { sekolahId, selesai: null } });
  const pemilikId = pelaporId ?? term?.akunId;
  if (!pemilikId) throw new Error("makeReport: the school has no principal");
  const bytes = pagePdf(["RPP setelah pelatihan", "Langkah umpan balik per pertemuan"]);
  const { kunci, ukuran, sha256 } = await storage().put([bytes], "application/pdf");
  const file = await tx.berkas.create({
    data: {
      ...{ pemilikId, tujuan: "penerapan", status: "terhubung", kunci, ukuran, sha256, jenis: "application/pdf" },
      ...{ nama: "RPP setelah pelatihan.pdf", dibuatPada: pada, tersimpanPada: pada, terhubungPada: pada },
    },
  });
  const report = await tx.laporanPenerapan.create({
    data: {
      ...{ pendaftaranId, nomor: 1, sekolahId, pelaporNama: term?.nama ?? "Kepala sekolah", dilaporkanPada: pada },
      perubahan: "Murid lebih sering bertanya, dan guru menutup pelajaran dengan tiket keluar.",
      perluDitingkatkan: "Umpan balik tertulis masih terlalu umum.",
    },
  });
  await tx.dokumenPenerapan.create({ data: { laporanId: report.id, berkasId: file.id, pemilikId, urutan: 1 } });
  return report.id;
}

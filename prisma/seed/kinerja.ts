import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/kernel/time";
import type { EvidenceKind } from "@/lib/kinerja/bukti/rules";
import type { EvidenceState } from "@/lib/kinerja/bukti/status";
import { EXAMPLE_CATALOGUE } from "@/lib/kinerja/katalog/labels";
import { type CatalogueContent, type Expectation, ITEM_KINDS, type ItemKind } from "@/lib/kinerja/katalog/rules";
import { gradeOf } from "@/lib/kinerja/penilaian/rules";
import type { RatingState } from "@/lib/kinerja/penilaian/status";
import type { Phase, Scheme, Windows } from "@/lib/kinerja/periode/rules";
import { hasReached } from "@/lib/kinerja/praktik/rules";
import type { PracticeState } from "@/lib/kinerja/praktik/status";
import type { PlanState } from "@/lib/kinerja/rencana/status";
import type { LearningState } from "@/lib/kinerja/tugas/status";
import { readNow, type Tx } from "@/lib/server/db";
import { storage } from "@/lib/server/storage";
import type { TujuanBerkas } from "@/prisma/generated/enums";
import { type MadePost, makeDinas, makePost, makeSchool, makeTeacher } from "./factories";
import { pagePdf } from "./portfolio";
import { idOf } from "./story";

/**
 * Makes catalogues, periods, plans and what hangs on them in any state, for the demonstration and for tests alike. Times are told
 * from `now`; ids of rows are derived from the id of what they belong to, so a given id leads to the same rows in every database.
 */

type MadeItem = { id: string; jenis: ItemKind; judul: string; poin: number };
export type MadeCatalogue = {
  id: string;
  butir: MadeItem[];
  indikator: { id: string; judul: string; fokus: string[] }[];
};

/** A catalogue; by default published, with the content of the example. */
export async function makeCatalogue(
  tx: Tx,
  options: { dinasId: string; id?: string; nomor?: number; isDraft?: boolean; isi?: CatalogueContent; pada?: Date },
): Promise<MadeCatalogue> {
  const { dinasId, id = randomUUID(), isDraft = false, isi = EXAMPLE_CATALOGUE } = options;
  const pada = options.pada ?? (await readNow(tx));
  const last = await tx.katalogKinerja.aggregate({ where: { dinasId }, _max: { nomor: true } });
  const nomor = options.nomor ?? (last._max.nomor ?? 0) + 1;
  await tx.katalogKinerja.create({ data: { id, dinasId, nomor, dibuatPada: pada } });
  const rhk = isi.rhk.map(({ berlakuSejak, ...item }) => ({ ...item, berlakuSejak: new Date(berlakuSejak) }));
  const butir = ITEM_KINDS.flatMap((jenis) =>
    (jenis === "rhk" ? rhk : isi[jenis].map((item) => ({ ...item, poin: 0 }))).map((item, index) => ({
      ...{ ...item, id: idOf(`${id}/${jenis}/${index + 1}`), katalogId: id, jenis, urutan: index + 1 },
    })),
  );
  await tx.butirKinerja.createMany({ data: butir });
  const indikator = isi.indikator.map(({ judul, keterangan, fokus }, index) => {
    const own = { id: idOf(`${id}/indikator/${index + 1}`), katalogId: id, urutan: index + 1, judul, keterangan };
    return { own, fokus: fokus.map((pernyataan, place) => ({ pernyataan, id: idOf(`${own.id}/${place + 1}`) })) };
  });
  await tx.indikatorPraktik.createMany({ data: indikator.map(({ own }) => own) });
  await tx.fokusPerilaku.createMany({
    data: indikator.flatMap(({ own, fokus }) =>
      fokus.map((one, index) => ({ ...one, indikatorId: own.id, katalogId: id, urutan: index + 1 })),
    ),
  });
  await tx.matriksPredikat.createMany({ data: isi.matriks.map((cell) => ({ ...cell, katalogId: id })) });
  if (!isDraft) {
    const published = { status: "terbit", terbitPada: pada, versi: { increment: 1 } } as const;
    await tx.katalogKinerja.update({ where: { id }, data: published });
  }
  return {
    id,
    butir: butir.map((one) => ({ id: one.id, jenis: one.jenis, judul: one.judul, poin: one.poin })),
    indikator: indikator.map(({ own, fokus }) => ({ id: own.id, judul: own.judul, fokus: fokus.map((one) => one.id) })),
  };
}

/** Days from now to each edge of the three phases, by the phase that is open now; "lalu": all of them are over. */
const EDGES: Record<Phase | "lalu", readonly [number, number, number, number, number, number]> = {
  perencanaan: [-10, 20, 21, 120, 121, 140],
  pelaksanaan: [-60, -31, -30, 60, 61, 80],
  penilaian: [-150, -121, -120, -8, -7, 14],
  lalu: [-330, -301, -300, -221, -220, -200],
};

/** A period in which the given phase is open now. */
export async function makePeriod(
  tx: Tx,
  options: {
    dinasId: string;
    katalogId: string;
    id?: string;
    skema?: Scheme;
    nama?: string;
    fase?: Phase | "lalu";
    windows?: Partial<Windows>;
  },
): Promise<string> {
  const { dinasId, katalogId, id = randomUUID(), skema = "skema_2024", fase = "pelaksanaan" } = options;
  const now = await readNow(tx);
  const [a, b, c, d, e, f] = EDGES[fase];
  const windows: Windows = {
    ...{ rencanaBuka: addDays(now, a), rencanaTutup: addDays(now, b) },
    ...{ pelaksanaanBuka: addDays(now, c), pelaksanaanTutup: addDays(now, d) },
    ...{ penilaianBuka: addDays(now, e), penilaianTutup: addDays(now, f) },
    ...options.windows,
  };
  const tahun = windows.pelaksanaanBuka.getUTCFullYear();
  const semester = skema === "skema_2024" ? (windows.pelaksanaanBuka.getUTCMonth() < 6 ? 1 : 2) : null;
  const nama = options.nama ?? (semester ? `Semester ${semester} tahun ${tahun}` : `Tahun ${tahun}`);
  await tx.periodeKinerja.create({
    data: { id, dinasId, katalogId, skema, nama, tahun, semester, ...windows, dibuatPada: windows.rencanaBuka },
  });
  return id;
}

export type Stage = {
  dinasId: string;
  sekolahId: string;
  kepsek: MadePost;
  katalog: MadeCatalogue;
  periodeId: string;
  /** A new teacher of the school. */
  teacher: (tx: Tx) => Promise<string>;
};

/** What a plan needs around it: a Dinas, a school with a principal, a published catalogue and a period. */
export async function makeStage(
  tx: Tx,
  { isi, ...options }: { skema?: Scheme; fase?: Phase | "lalu"; isi?: CatalogueContent } = {},
): Promise<Stage> {
  const dinasId = (await makeDinas(tx)).id;
  const sekolah = await makeSchool(tx, { dinasId });
  const kepsek = await makePost(tx, { sekolah });
  const katalog = await makeCatalogue(tx, { dinasId, isi });
  const periodeId = await makePeriod(tx, { ...options, dinasId, katalogId: katalog.id });
  const teacher = async (within: Tx) => (await makeTeacher(within, { sekolahId: sekolah.id })).akunId;
  return { dinasId, sekolahId: sekolah.id, kepsek, katalog, periodeId, teacher };
}

/** More time for one teacher in one phase. */
export async function makeExtension(
  tx: Tx,
  options: {
    periodeId: string;
    akunId: string;
    fase: Phase;
    sampai: Date;
    alasan?: string;
    olehNama?: string;
    dibuatPada?: Date;
  },
): Promise<void> {
  const { alasan = "Guru baru pulih dari sakit.", olehNama = "Dinas", ...rest } = options;
  await tx.perpanjanganFase.create({ data: { ...rest, alasan, olehNama } });
}

export type MadeRow = { id: string; butirId: string; jenis: ItemKind; poin: number; kuantitas: number };
export type MadePlan = {
  id: string;
  akunId: string;
  katalogId: string;
  indikatorId: string;
  baris: MadeRow[];
};

/** 16 + 8 + 8 = 32 points with the example's catalogue: the place of an RHK in it, and how many units. */
const ENOUGH: readonly (readonly [place: number, kuantitas: number])[] = [
  [1, 2],
  [4, 1],
  [6, 1],
];

type PlanOptions = {
  akunId: string;
  periodeId: string;
  katalog: MadeCatalogue;
  id?: string;
  status?: PlanState;
  /** Places in the catalogue, from 1. */
  indikator?: number;
  rhk?: readonly (readonly [place: number, kuantitas: number])[];
  tugasTambahan?: readonly number[];
  tugasPokok?: readonly number[];
  /** How many aspects of behaviour have their words; all by default. */
  perilaku?: number;
  tujuanKompetensi?: string;
  alasan?: string;
  /** Approved by itself (scheme 2025). */
  isAutomatic?: boolean;
  pemutusNama?: string;
  /** When it was begun and handed in; without the next also when it was decided. */
  pada?: Date;
  diputuskan?: Date;
};

/** The rows of a plan that its scheme has. */
function rowsOf(id: string, skema: Scheme, { katalog, ...options }: PlanOptions) {
  const all = (jenis: ItemKind) => katalog.butir.filter((one) => one.jenis === jenis);
  const duties = all("tugas_pokok").map((_, index) => index + 1);
  const { rhk = ENOUGH, tugasTambahan = [1], tugasPokok = duties, perilaku = all("perilaku").length } = options;
  const chosen: Record<ItemKind, readonly (readonly [number, number])[]> = {
    rhk: skema === "skema_2024" ? rhk : [],
    tugas_tambahan: skema === "skema_2024" ? tugasTambahan.map((place) => [place, 1]) : [],
    tugas_pokok: skema === "skema_2025" ? tugasPokok.map((place) => [place, 1]) : [],
    perilaku: all("perilaku").map((_, index) => [index + 1, 1]),
  };
  return ITEM_KINDS.flatMap((jenis) =>
    chosen[jenis].map(([place, kuantitas]) => {
      const butir = all(jenis)[place - 1];
      if (!butir) throw new Error(`makePlan: the catalogue has no ${jenis} ${place}`);
      const words =
        jenis === "tugas_tambahan"
          ? "Kelas 4B, 28 murid."
          : jenis === "perilaku" && place <= perilaku
            ? `Setiap pekan saya menunjukkan ${butir.judul} lewat satu tindakan yang dapat dilihat.`
            : "";
      const ids = { id: idOf(`${id}/${jenis}/${place}`), rencanaId: id, katalogId: katalog.id, butirId: butir.id };
      return { ...ids, jenis, poin: butir.poin, kuantitas, keterangan: words };
    }),
  );
}

/**
 * A plan in any state, with what that state needs: rows, submission, decision, and for an approved one the practice that begins with
 * it. A draft may leave parts out (`rhk: []`, `perilaku: 0`).
 */
export async function makePlan(tx: Tx, options: PlanOptions): Promise<MadePlan> {
  const { akunId, periodeId, katalog, id = randomUUID(), status = "disetujui", isAutomatic = false } = options;
  const pada = options.pada ?? (await readNow(tx));
  const { diputuskan = pada, pemutusNama = "Kepala sekolah" } = options;
  const { skema } = await tx.periodeKinerja.findUniqueOrThrow({ where: { id: periodeId }, select: { skema: true } });
  const indikatorId = katalog.indikator[(options.indikator ?? 3) - 1]?.id;
  if (!indikatorId) throw new Error("makePlan: the catalogue has no such indicator");
  const goal = options.tujuanKompetensi ?? "Memberi umpan balik yang membuat setiap murid tahu langkah berikutnya.";
  const tujuanKompetensi = skema === "skema_2025" ? goal : "";
  await tx.rencanaKinerja.create({
    data: {
      ...{ id, akunId, periodeId, katalogId: katalog.id, skema, indikatorId, tujuanKompetensi },
      ...{ dibuatPada: pada, statusSejak: pada },
    },
  });
  const baris = rowsOf(id, skema, options);
  await tx.barisRencana.createMany({ data: baris });
  const made: MadePlan = { id, akunId, katalogId: katalog.id, indikatorId, baris };
  if (status === "draf") return made;
  const isi = {
    ...{ indikatorId, tujuanKompetensi },
    baris: baris.map(({ butirId, jenis, poin, kuantitas, keterangan }) => ({
      ...{ butirId, jenis, poin, kuantitas, keterangan },
      judul: katalog.butir.find((one) => one.id === butirId)?.judul ?? "",
    })),
  };
  await tx.pengajuanRencana.create({ data: { rencanaId: id, nomor: 1, isi, diajukanPada: pada } });
  const step = { versi: { increment: 1 } };
  const handedIn = { ...step, status: "diajukan", pengajuanKe: 1, diajukanPada: pada, statusSejak: pada } as const;
  await tx.rencanaKinerja.update({ where: { id }, data: handedIn });
  if (status === "dikembalikan") {
    const alasan = options.alasan ?? "Sesuaikan jumlah pelatihan dengan waktu yang ada.";
    const returned = { ...step, status, alasan, pemutusNama, statusSejak: diputuskan };
    await tx.rencanaKinerja.update({ where: { id }, data: returned });
  }
  if (status === "disetujui") {
    const by = isAutomatic ? { otomatis: true } : { pemutusNama };
    const approved = { ...step, ...by, status, disetujuiPada: diputuskan, statusSejak: diputuskan };
    await tx.rencanaKinerja.update({ where: { id }, data: approved });
    await tx.praktikKinerja.create({ data: { rencanaId: id, akunId, indikatorId, statusSejak: diputuskan } });
  }
  return made;
}

export type MadeFile = { id: string; sha256: string };

/** A linked file of somebody's, with bytes in the storage that no other file has. */
export async function makeFile(
  tx: Tx,
  { pemilikId, tujuan, judul, pada }: { pemilikId: string; tujuan: TujuanBerkas; judul: string; pada: Date },
): Promise<MadeFile> {
  const { kunci, ukuran, sha256 } = await storage().put([pagePdf([judul, randomUUID()])], "application/pdf");
  const { id } = await tx.berkas.create({
    data: {
      ...{ pemilikId, tujuan, status: "terhubung", kunci, ukuran, sha256, jenis: "application/pdf" },
      ...{ nama: `${judul}.pdf`, dibuatPada: pada, tersimpanPada: pada, terhubungPada: pada },
    },
  });
  return { id, sha256 };
}

/** Brings the practice of an approved plan to any later state, with the documents on the way. */
export async function makePractice(
  tx: Tx,
  options: { plan: MadePlan; status: PracticeState; pengamatNama?: string; pada?: Date; mulai?: Date },
): Promise<void> {
  const { plan, status, pengamatNama = "Kepala sekolah" } = options;
  const pada = options.pada ?? (await readNow(tx));
  // Proposed by the teacher; appointed by the principal it has begun an hour ago, so its result may be sent.
  const { mulai = addDays(pada, hasReached(status, "dijadwalkan") ? -1 / 24 : 7) } = options;
  const own = { rencanaId: plan.id };
  const step = (to: PracticeState) =>
    tx.praktikKinerja.update({ where: own, data: { status: to, statusSejak: pada, versi: { increment: 1 } } });

  const foci = await tx.fokusPerilaku.findMany({
    where: { indikatorId: plan.indikatorId },
    orderBy: { urutan: "asc" },
    take: 2,
  });
  const target = foci.map((one) => ({ ...own, fokusId: one.id, indikatorId: plan.indikatorId }));
  if (hasReached(status, "siap")) {
    const rpp = await makeFile(tx, { pemilikId: plan.akunId, tujuan: "rpp_kinerja", judul: "RPP pekan ketiga", pada });
    const upaya = "Saya menyiapkan kartu umpan balik dan memberi waktu sepuluh menit untuk perbaikan.";
    const words = { upaya, tanggalUsulan: mulai, berkasId: rpp.id };
    await tx.dokumenPersiapan.create({ data: { ...own, akunId: plan.akunId, ...words } });
    await tx.targetFokus.createMany({ data: target });
    await step("siap");
  }
  if (hasReached(status, "dijadwalkan")) {
    const selesai = new Date(mulai.getTime() + 70 * 60_000);
    await tx.observasi.create({ data: { ...own, mulai, selesai, tempat: "Kelas 4B" } });
    await step("dijadwalkan");
  }
  if (hasReached(status, "diobservasi")) {
    await tx.nilaiFokus.createMany({
      data: target.map(({ fokusId }, index) => ({ ...own, fokusId, hasil: index ? "belum_efektif" : "efektif" })),
    });
    const words = {
      catatan: "Murid berani bertanya; waktu perbaikan masih terlalu singkat.",
      rekomendasi: "Sediakan waktu perbaikan sebelum pelajaran ditutup.",
    };
    await tx.observasi.update({ where: own, data: { ...words, pengamatNama, dikirimPada: pada } });
    await step("diobservasi");
  }
  if (hasReached(status, "tindak_lanjut")) await step("tindak_lanjut");
  if (hasReached(status, "upaya")) {
    await tx.dokumenTindakLanjut.create({
      data: {
        ...own,
        tantangan: "Waktu habis sebelum semua murid sempat memperbaiki pekerjaannya.",
        tujuan: "Setiap murid memperbaiki satu hal dari pekerjaannya di kelas.",
        upaya: "Mengikuti webinar umpan balik dan berdiskusi di komunitas belajar sekolah.",
        dukungan: "Kepala sekolah mengamati sekali lagi pada akhir bulan.",
        ...{ jadwalMulai: pada, jadwalSelesai: addDays(pada, 21) },
      },
    });
    await step("upaya");
  }
  if (hasReached(status, "selesai")) {
    await tx.dokumenRefleksiPraktik.create({
      data: {
        ...own,
        wawasan: "Umpan balik yang singkat dan segera lebih berguna daripada nilai di akhir pekan.",
        perubahan: "Saya menutup penjelasan lebih awal supaya murid sempat memperbaiki.",
        tantangan: "Membagi perhatian di kelas yang besar.",
        rencana: "Memakai penilaian antarteman dua kali sebulan.",
      },
    });
    await step("selesai");
  }
}

type Document = {
  /** A file that is linked already, for instance one of Bukti Karya; without one it is made. */
  berkas?: MadeFile;
  jenis?: EvidenceKind;
  nomor?: string | null;
  tanggal?: Date | null;
};

export type MadeEvidence = { barisId: string; bukti: { id: string; slot: number; berkasId: string; sha256: string }[] };

/** Evidence of one row of an approved plan; a draft may leave slots empty by giving fewer documents than the row has slots. */
export async function makeEvidence(
  tx: Tx,
  options: { plan: MadePlan; barisId?: string; status?: EvidenceState; documents?: readonly Document[]; pada?: Date },
): Promise<MadeEvidence> {
  const { plan, status = "draf" } = options;
  const pada = options.pada ?? (await readNow(tx));
  const row = plan.baris.find(({ id, jenis }) => (options.barisId ? id === options.barisId : jenis === "rhk"));
  if (!row) throw new Error("makeEvidence: no such row");
  const tie = { barisId: row.id, rencanaId: plan.id, akunId: plan.akunId };
  const isDuty = row.jenis === "tugas_tambahan";
  await tx.kumpulanBukti.create({ data: { ...tie, jenis: row.jenis, disepakati: !isDuty } });
  const documents = options.documents ?? Array.from({ length: row.kuantitas }, (): Document => ({}));
  const bukti: MadeEvidence["bukti"] = [];
  for (const [index, document] of documents.entries()) {
    const slot = index + 1;
    const id = idOf(`${row.id}/bukti/${slot}`);
    const { jenis = isDuty ? "sk_dan_laporan" : "sertifikat" } = document;
    const judul = isDuty ? "SK dan laporan" : `Sertifikat ${slot}`;
    const made = { pemilikId: plan.akunId, tujuan: "bukti_kinerja", judul, pada } as const;
    const berkas = document.berkas ?? (await makeFile(tx, made));
    const { nomor = `${id.slice(0, 8)}/SERT/${slot}`, tanggal = addDays(pada, -30) } = document;
    await tx.buktiDukung.create({
      data: {
        ...{ ...tie, id, slot, jenis, jenisButir: row.jenis, diunggahPada: pada },
        ...{ berkasId: berkas.id, sha256: berkas.sha256 },
        ...(jenis === "sertifikat" ? { nomor, tanggal } : {}),
      },
    });
    bukti.push({ id, slot, berkasId: berkas.id, sha256: berkas.sha256 });
  }
  if (status === "dikumpulkan") {
    const collected = { status, dikumpulkanPada: pada, versi: { increment: 1 } };
    await tx.kumpulanBukti.update({ where: { barisId: row.id }, data: collected });
  }
  return { barisId: row.id, bukti };
}

/** The principal's rating of an approved plan, with the predikat of its catalogue. */
export async function makeRating(
  tx: Tx,
  options: {
    plan: MadePlan;
    hasil?: Expectation;
    perilaku?: Expectation;
    status?: RatingState;
    catatan?: string;
    penilaiNama?: string;
    pada?: Date;
  },
): Promise<void> {
  const { plan, hasil = "sesuai", perilaku = "sesuai", status = "dinilai", ...rest } = options;
  const { catatan = "Pertahankan.", penilaiNama = "Kepala sekolah" } = rest;
  const pada = rest.pada ?? (await readNow(tx));
  const matrix = await tx.matriksPredikat.findMany({ where: { katalogId: plan.katalogId } });
  const predikat = gradeOf(matrix, hasil, perilaku);
  if (!predikat) throw new Error("makeRating: the matrix has a hole");
  const own = { rencanaId: plan.id };
  await tx.penilaianKinerja.create({
    data: { ...own, katalogId: plan.katalogId, hasil, perilaku, predikat, catatan, penilaiNama, dinilaiPada: pada },
  });
  if (status === "diketahui") {
    await tx.penilaianKinerja.update({ where: own, data: { status, diketahuiPada: pada, versi: { increment: 1 } } });
  }
}

/** Scheme 2025: the reflection on what was learned. */
export async function makeLearning(
  tx: Tx,
  { plan, status = "draf", pada }: { plan: MadePlan; status?: LearningState; pada?: Date },
): Promise<void> {
  const own = { rencanaId: plan.id };
  await tx.refleksiBelajar.create({
    data: {
      ...own,
      kegiatan: "Membaca modul umpan balik dan berdiskusi di komunitas belajar.",
      pembelajaran: "Umpan balik perlu segera, singkat, dan menyebut langkah berikutnya.",
      penerapan: "Saya menulis satu langkah berikutnya di setiap pekerjaan murid.",
    },
  });
  if (status === "dikirim") {
    const dikirimPada = pada ?? (await readNow(tx));
    await tx.refleksiBelajar.update({ where: own, data: { status, dikirimPada, versi: { increment: 1 } } });
  }
}

/** Scheme 2025: a tick at one of the plan's main duties, by default the first; verified when somebody's name is given. */
export async function makeDuty(
  tx: Tx,
  options: { plan: MadePlan; barisId?: string; pada?: Date; verifikatorNama?: string; diverifikasi?: Date },
): Promise<string> {
  const { plan, barisId, pada, verifikatorNama } = options;
  const row = plan.baris.find(({ id, jenis }) => (barisId ? id === barisId : jenis === "tugas_pokok"));
  if (!row) throw new Error("makeDuty: no such row");
  const dilakukanPada = pada ?? (await readNow(tx));
  const { diverifikasi = dilakukanPada } = options;
  const verified = verifikatorNama ? { verifikatorNama, terverifikasiPada: diverifikasi } : {};
  await tx.pelaksanaanTugas.create({
    data: { barisId: row.id, rencanaId: plan.id, jenis: row.jenis, dilakukanPada, ...verified },
  });
  return row.id;
}

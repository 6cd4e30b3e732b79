import { randomUUID } from "node:crypto";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { addDays, dayIn } from "@/lib/kernel/time";
import { ENROLMENT_HAPPENINGS } from "@/lib/pelatihan/pendaftaran/labels";
import type { EnrolmentEvent, EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import { certificatePdf } from "@/lib/pelatihan/sertifikat/documents";
import { CERTIFICATE_HAPPENINGS } from "@/lib/pelatihan/sertifikat/labels";
import {
  type CertificateFacts,
  CODE_ALPHABET,
  CODE_LENGTH,
  certificateNumber,
  codeFrom,
  dayInWords,
  daysInWords,
  fileTitle,
  karyaTitle,
  maskedNuptk,
  numberYear,
} from "@/lib/pelatihan/sertifikat/rules";
import { readNow, type Tx } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { storage } from "@/lib/server/storage";
import { type Event, makeHistory, makeTeacher } from "./factories";
import { makeApprovedReflection, makeEnrolment, makeTraining } from "./jaklat";
import { account, BAMBANG, idOf, JAKARTA, P2KPTK2, RATNA, type Setting, SITI, type Story, YUSUF } from "./story";

export type MadeCertificate = { id: string; kode: string; nomor: string };

/** Twenty signs told from an id: the same certificate has the same code in every database. */
const codeOf = (id: string) =>
  codeFrom(
    Array.from({ length: CODE_LENGTH }, (_, i) => Number.parseInt(id.replaceAll("-", "").slice(i, i + 2), 16)).map(
      (byte) => byte % CODE_ALPHABET.length,
    ),
  );

/**
 * The certificate of an enrolment that waits for its review: numbered, printed, in the teacher's Bukti Karya; afterwards the enrolment is
 * `bersertifikat`. `status: "dicabut"` revokes it. `isPrinted: false` leaves it as the issuing transaction does, without its file.
 */
export async function makeCertificate(
  tx: Tx,
  options: {
    pendaftaranId: string;
    id?: string;
    status?: "berlaku" | "dicabut";
    alasan?: string;
    penerbit?: string;
    isPrinted?: boolean;
    pada?: Date;
  },
): Promise<MadeCertificate> {
  const {
    pendaftaranId,
    id = randomUUID(),
    status = "berlaku",
    penerbit = "Agus Setiawan",
    isPrinted = true,
  } = options;
  const pada = options.pada ?? (await readNow(tx));
  const { akunId, akun, pelatihan } = await tx.pendaftaranPelatihan.findUniqueOrThrow({
    where: { id: pendaftaranId },
    include: {
      akun: { include: { guru: { include: { sekolah: true } } } },
      pelatihan: { include: { instansi: true } },
    },
  });
  const { instansi, judul, jp, kompetensi, mulai, selesai } = pelatihan;
  const report = await tx.laporanPenerapan.findFirst({ where: { pendaftaranId }, orderBy: { nomor: "desc" } });
  if (!report || !mulai || !selesai) throw new Error("makeCertificate: nothing was reported");
  const { zona } = instansi;
  const tahun = numberYear(pada, zona);
  const { terakhir } = await tx.nomorSertifikat.upsert({
    where: { instansiId_tahun: { instansiId: instansi.id, tahun } },
    create: { instansiId: instansi.id, tahun, terakhir: 1 },
    update: { terakhir: { increment: 1 } },
  });
  const nomor = certificateNumber(terakhir, pada, zona);
  const fakta: CertificateFacts = {
    ...{ nama: akun.nama, nuptk: maskedNuptk(akun.guru?.nuptk ?? null), sekolah: akun.guru?.sekolah.nama ?? "" },
    ...{ judul, jp, pelaksanaan: daysInWords(mulai, selesai, zona), penyelenggara: instansi.nama },
    kompetensi: kompetensi.map((each) => COMPETENCY_LABELS[each]).join(", "),
    ...{ nomor, terbit: dayInWords(pada, zona), penerbit, menggantikan: null },
  };
  const kode = codeOf(id);
  await tx.sertifikat.create({
    data: {
      ...{ id, pendaftaranId, akunId, nomor, kode, fakta, laporanId: report.id, instansiId: instansi.id },
      ...{ penerbitNama: penerbit, terbitPada: pada, statusSejak: pada },
    },
  });
  await tx.pendaftaranPelatihan.update({
    where: { id: pendaftaranId },
    data: { status: "bersertifikat", statusSejak: pada, versi: { increment: 1 } },
  });
  if (isPrinted) {
    const pdf = await certificatePdf(fakta, { kode, terbitPada: pada, publicUrl: env.publicUrl });
    const stored = await storage().put([pdf], "application/pdf");
    const moments = { dibuatPada: pada, tersimpanPada: pada, terhubungPada: pada };
    const { id: berkasId } = await tx.berkas.create({
      data: {
        ...{ ...stored, ...moments, pemilikId: akunId, tujuan: "sertifikat", status: "terhubung" },
        ...{ jenis: "application/pdf", nama: fileTitle(fakta) },
      },
    });
    await tx.sertifikat.update({ where: { id }, data: { berkasId } });
    await tx.karya.create({
      data: {
        ...{ id: pendaftaranId, akunId, judul: karyaTitle(fakta), kategori: "sertifikat", berkasId },
        ...{ tanggal: new Date(`${dayIn(pada, zona)}T00:00:00.000Z`), dibuatPada: pada, diubahPada: pada },
      },
    });
    const arrived = { aksi: "karya.sertifikat", peristiwa: `Sertifikat nomor ${nomor} masuk ke Bukti Karya` };
    const byItself = { nama: "Guru Tumbuh", peran: "sistem" } as const;
    await makeHistory(tx, { jenis: "karya", id: pendaftaranId }, [{ pada, oleh: byItself, ...arrived }]);
  }
  if (status === "dicabut") {
    const alasan = options.alasan ?? "Laporan penerapan ternyata tidak benar.";
    await tx.sertifikat.update({ where: { id }, data: { status, alasan, statusSejak: pada, versi: { increment: 1 } } });
  }
  return { id, kode, nomor };
}

export type AfterTraining = Extract<
  EnrolmentState,
  "hadir" | "tidak_hadir" | "menunggu_penerapan" | "menunggu_tinjauan" | "perlu_perbaikan" | "bersertifikat"
>;

/**
 * A teacher's enrolment after a training that is over, with everything that led there: period, approved reflection, training,
 * attendance, reflection after it, report, certificate. What is left out is made anew.
 */
export async function makeApplication(
  tx: Tx,
  options: {
    dinasId: string;
    instansiId: string;
    sekolahId: string;
    akunId?: string;
    pelatihanId?: string;
    id?: string;
    status?: AfterTraining;
    isPrinted?: boolean;
    pada?: Date;
  },
): Promise<{ id: string; akunId: string; pelatihanId: string; sertifikat: MadeCertificate | null }> {
  const { dinasId, instansiId, sekolahId, status = "menunggu_penerapan", isPrinted, id } = options;
  const now = await readNow(tx);
  const pada = options.pada ?? now;
  const akunId = options.akunId ?? (await makeTeacher(tx, { sekolahId })).akunId;
  const refleksiId = await makeApprovedReflection(tx, { dinasId, akunId, pada: addDays(now, -40) });
  const pelatihanId =
    options.pelatihanId ??
    (await makeTraining(tx, { instansiId, mulai: addDays(now, -20), status: "selesai", pada: addDays(now, -60) })).id;
  const base = { pelatihanId, akunId, refleksiId, id, pada };
  if (status !== "bersertifikat") {
    return { id: await makeEnrolment(tx, { ...base, status }), akunId, pelatihanId, sertifikat: null };
  }
  const pendaftaranId = await makeEnrolment(tx, { ...base, status: "menunggu_tinjauan" });
  const sertifikat = await makeCertificate(tx, { pendaftaranId, isPrinted, pada });
  return { id: pendaftaranId, akunId, pelatihanId, sertifikat };
}

const AGUS: Event["oleh"] = { akunId: account("p2kptk2@contoh.id"), nama: "Agus Setiawan", peran: "p2kptk2" };
const MADE: Event["oleh"] = { akunId: account("1234567890120010"), nama: "I Made Suryana", peran: "guru" };
const LITERACY = idOf("pelatihan/membaca-pemahaman");
const FEEDBACK = idOf("pelatihan/umpan-balik");

type Way = {
  id: string;
  guru: Event["oleh"];
  kepsek: Event["oleh"];
  pelatihanId: string;
  /** How many days ago the teacher enrolled; the others follow in days after that. */
  since: number;
  after: readonly (readonly [day: number, event: EnrolmentEvent | "daftar", alasan?: string])[];
};

/** Who stands behind each step of an enrolment. */
const BY: Partial<Record<EnrolmentEvent | "daftar", "guru" | "kepsek" | "p2kptk2">> = {
  ...{ daftar: "guru", setujui: "kepsek", terima: "p2kptk2", catatHadir: "p2kptk2", kirimRefleksi: "guru" },
  ...{ lapor: "kepsek", kembalikan: "p2kptk2", terbitkan: "p2kptk2" },
};

/** What happened on the way, as the timeline of the enrolment tells it. */
function tellWay({ tx, daysAgo }: Setting, { id, guru, kepsek, since, after }: Way) {
  const people = { guru, kepsek, p2kptk2: AGUS };
  const events = after.map(([day, event, alasan]): Event => {
    const oleh = people[BY[event] ?? "p2kptk2"];
    return {
      pada: daysAgo(since - day),
      oleh,
      aksi: `pelatihan.${event}`,
      peristiwa: ENROLMENT_HAPPENINGS[event],
      alasan,
    };
  });
  return makeHistory(tx, { jenis: "pendaftaran_pelatihan", id }, events);
}

/** The way everybody goes up to the reflection after the training. */
const ATTENDED: Way["after"] = [
  ...([
    [0, "daftar"],
    [1, "setujui"],
    [3, "terima"],
  ] as const),
];

/** An enrolment of the demonstration after its training, with the timeline that led there. */
function followed(
  says: string,
  way: Way,
  status: Exclude<AfterTraining, "bersertifikat">,
  more: { alasan?: string } = {},
): Story {
  return {
    id: way.id,
    says,
    tell: async (setting) => {
      const { tx, daysAgo } = setting;
      const { id, guru, pelatihanId, since, after } = way;
      const akunId = guru.akunId ?? "";
      const refleksiId = await makeApprovedReflection(tx, { dinasId: JAKARTA, akunId, pada: daysAgo(since + 5) });
      const pada = daysAgo(since - (after.at(-1)?.[0] ?? 0));
      await makeEnrolment(tx, { id, pelatihanId, akunId, refleksiId, status, pada, ...more });
      await tellWay(setting, way);
    },
  };
}

const SITI_LITERACY: Way = {
  ...{ id: idOf("pendaftaran/siti/membaca-pemahaman"), guru: SITI, kepsek: RATNA, pelatihanId: LITERACY, since: 100 },
  after: [...ATTENDED, [15, "catatHadir"], [17, "kirimRefleksi"], [38, "lapor"], [42, "terbitkan"]],
};
const YUSUF_LITERACY: Way = {
  ...{ id: idOf("pendaftaran/yusuf/membaca-pemahaman"), guru: YUSUF, kepsek: BAMBANG, pelatihanId: LITERACY },
  since: 99,
  after: [...ATTENDED, [14, "catatHadir"], [16, "kirimRefleksi"], [40, "lapor"], [43, "terbitkan"]],
};

/** A certificate of the demonstration, printed while the story is told. */
function certified(says: string, name: string, way: Way, revoked?: { days: number; alasan: string }): Story {
  return {
    id: way.id,
    says,
    tell: async (setting) => {
      const { tx, daysAgo } = setting;
      const { id, guru, pelatihanId, since, after } = way;
      const akunId = guru.akunId ?? "";
      const refleksiId = await makeApprovedReflection(tx, { dinasId: JAKARTA, akunId, pada: daysAgo(since + 5) });
      const pada = daysAgo(since - (after.at(-1)?.[0] ?? 0));
      await makeEnrolment(tx, { id, pelatihanId, akunId, refleksiId, status: "menunggu_tinjauan", pada });
      await makeCertificate(tx, {
        ...{ id: idOf(`sertifikat/${name}`), pendaftaranId: id, pada },
        ...(revoked ? { status: "dicabut" as const, alasan: revoked.alasan } : {}),
      });
      await tellWay(setting, way);
      if (!revoked) return;
      const what = { aksi: "sertifikat.cabut", peristiwa: CERTIFICATE_HAPPENINGS.cabut, alasan: revoked.alasan };
      const events = [{ pada: daysAgo(revoked.days), oleh: AGUS, ...what }];
      await makeHistory(tx, { jenis: "pendaftaran_pelatihan", id }, events);
    },
  };
}

/** A training that is over. */
const over = (id: string, says: string, judul: string, jp: number, sesi: number, days: number): Story => ({
  id,
  says,
  tell: ({ tx, daysAgo }) =>
    makeTraining(tx, {
      ...{ id, instansiId: P2KPTK2, judul, jp, sesi, status: "selesai", jenjang: ["SD", "SMP"] },
      ...{ kompetensi: ["pedagogik", "profesional"], mulai: daysAgo(days), pada: daysAgo(days + 40) },
      deskripsi: "Belajar bersama, mencoba di kelas sendiri, lalu membahas hasilnya dengan rekan.",
    }),
});

/** After the training (DOMAIN §7): what waits for Ibu Ratna, what the unit reviews, what was returned, issued and revoked. */
export const APPLICATIONS: readonly Story[] = [
  over(
    LITERACY,
    "A training of last term; its certificates are out.",
    "Membaca Pemahaman di Semua Mata Pelajaran",
    32,
    4,
    90,
  ),
  over(FEEDBACK, "A training that has just ended.", "Umpan Balik yang Membuat Murid Maju", 16, 2, 24),
  certified("Siti's certificate has arrived in her Bukti Karya.", "siti/membaca-pemahaman", SITI_LITERACY),
  certified("Yusuf's was revoked; whoever checks it reads why.", "yusuf/membaca-pemahaman", YUSUF_LITERACY, {
    ...{ days: 20, alasan: "Dokumentasi penerapan ternyata milik guru lain." },
  }),
  followed(
    "Siti has reflected on the training; Ibu Ratna is to report.",
    {
      ...{ id: idOf("pendaftaran/siti/umpan-balik"), guru: SITI, kepsek: RATNA, pelatihanId: FEEDBACK, since: 35 },
      after: [...ATTENDED, [14, "catatHadir"], [29, "kirimRefleksi"]],
    },
    "menunggu_penerapan",
  ),
  followed(
    "Pak Bambang has reported on Yusuf; the unit reviews it.",
    {
      ...{ id: idOf("pendaftaran/yusuf/umpan-balik"), guru: YUSUF, kepsek: BAMBANG, pelatihanId: FEEDBACK, since: 36 },
      after: [...ATTENDED, [15, "catatHadir"], [20, "kirimRefleksi"], [33, "lapor"]],
    },
    "menunggu_tinjauan",
  ),
  followed(
    "The unit has returned the report on Made.",
    {
      ...{ id: idOf("pendaftaran/made/umpan-balik"), guru: MADE, kepsek: BAMBANG, pelatihanId: FEEDBACK, since: 37 },
      after: [
        ...ATTENDED,
        [16, "catatHadir"],
        [19, "kirimRefleksi"],
        [30, "lapor"],
        [35, "kembalikan", "Foto belum menunjukkan guru menerapkan hasil pelatihan."],
      ],
    },
    "perlu_perbaikan",
    { alasan: "Foto belum menunjukkan guru menerapkan hasil pelatihan." },
  ),
];

import { addDays, dayIn, endOfDay, instantAt, startOfDay } from "@/lib/kernel/time";
import { TRAINING_HAPPENINGS } from "@/lib/pelatihan/katalog/labels";
import { PROPOSAL_HAPPENINGS } from "@/lib/pelatihan/usulan/labels";
import { storage } from "@/lib/server/storage";
import { type Event, makeHistory, makeOffice, makeOfficeAccount } from "./factories";
import { makeProposal, makeTraining } from "./jaklat";
import { pagePdf } from "./portfolio";
import { account, DINAS_JAKARTA, idOf, MAKASSAR, P2KPTK2, RATNA, type Setting, type Story, school } from "./story";

/** Trainings of P2KPTK2 Wilayah I in every state, one of another Dinas, and topics that Ibu Ratna has proposed. */

/** The trainings by name; enrolments are hung on them by their own stories. */
export const TRAINING_IDS = {
  /** Open, with free seats; with an attachment. */
  asesmenFormatif: idOf("pelatihan/asesmen-formatif"),
  /** Open, online. */
  literasiDigital: idOf("pelatihan/literasi-digital"),
  /** Open, two seats only: the stories of enrolments fill them. */
  kelasInklusif: idOf("pelatihan/kelas-inklusif"),
  /** Registration closed, begins in three days. */
  numerasiSmp: idOf("pelatihan/numerasi-smp"),
  /** The last session was yesterday: attendance is to be written down. */
  komunikasiOrangTua: idOf("pelatihan/komunikasi-orang-tua"),
  /** Finished two months ago. */
  komunitasBelajar: idOf("pelatihan/komunitas-belajar"),
  dibatalkan: idOf("pelatihan/koding-dasar"),
  draf: idOf("pelatihan/pembelajaran-mendalam"),
  /** Of the other Dinas: nobody in Jakarta sees it. */
  makassar: idOf("pelatihan/bahasa-daerah-makassar"),
} as const;

export const PROPOSAL_IDS = {
  menunggu: idOf("usulan/berdiferensiasi"),
  diterima: idOf("usulan/bermain-peran"),
  ditolak: idOf("usulan/jurnalistik"),
  dijadwalkan: idOf("usulan/literasi-digital"),
} as const;

const AGUS: Event["oleh"] = { akunId: account("p2kptk2@contoh.id"), nama: "Agus Setiawan", peran: "p2kptk2" };

const UNIT_MAKASSAR = idOf("p2kptk2/makassar");
const NUR: Event["oleh"] = {
  akunId: account("p2kptk2.makassar@contoh.id"),
  nama: "Nur Aisyah",
  peran: "p2kptk2",
};

type Facts = Omit<
  Parameters<typeof makeTraining>[1],
  "id" | "instansiId" | "mulai" | "daftarBuka" | "daftarTutup" | "pada"
> & {
  id: string;
  /** Days from now to the first session; the sessions are at eight in the morning, one a day. */
  starts: number;
  /** Days from now to the last day of registration, and to the first. */
  closes: number;
  opens: number;
};

const LONG_AGO = 20;

/** A training and the way it came to where it stands. */
function training(
  says: string,
  { starts, opens, closes, ...facts }: Facts,
  { instansiId, oleh, zona }: { instansiId: string; oleh: Event["oleh"]; zona: "WIB" | "WITA" },
): Story {
  const { id, status = "terbit", alasan } = facts;
  const tell = async ({ tx, now, daysAgo }: Setting) => {
    const day = (days: number) => dayIn(addDays(now, days), zona);
    const made = daysAgo(Math.max(LONG_AGO, -opens + LONG_AGO));
    const published = daysAgo(Math.max(1, -opens + 1));
    await makeTraining(tx, {
      ...facts,
      instansiId,
      mulai: instantAt(day(starts), "08:00", zona),
      daftarBuka: startOfDay(day(opens), zona),
      daftarTutup: endOfDay(day(closes), zona),
      pada: made,
    });
    const events: Event[] = [
      { pada: made, oleh, aksi: "katalog.buat", peristiwa: TRAINING_HAPPENINGS.buat, ke: "draf" },
    ];
    if (status !== "draf") {
      events.push({
        ...{ pada: published, oleh, aksi: "katalog.terbitkan", dari: "draf", ke: "terbit" },
        peristiwa: TRAINING_HAPPENINGS.terbitkan,
      });
    }
    if (status === "selesai" || status === "dibatalkan") {
      const event = status === "selesai" ? "selesaikan" : "batalkan";
      events.push({
        ...{ pada: daysAgo(status === "selesai" ? -starts - 5 : 4), oleh, dari: "terbit", ke: status, alasan },
        ...{ aksi: `katalog.${event}`, peristiwa: TRAINING_HAPPENINGS[event] },
      });
    }
    await makeHistory(tx, { jenis: "pelatihan", id }, events);
  };
  return { id, says, tell };
}

const JAKARTA_UNIT = { instansiId: P2KPTK2, oleh: AGUS, zona: "WIB" } as const;
const MAKASSAR_UNIT = { instansiId: UNIT_MAKASSAR, oleh: NUR, zona: "WITA" } as const;

const ATTACHMENT = idOf("berkas/panduan-asesmen-formatif");

const TRAININGS: Story[] = [
  training(
    "Open for registration, with free seats: most teachers find it first.",
    {
      id: TRAINING_IDS.asesmenFormatif,
      judul: "Asesmen Formatif yang Membantu Belajar",
      deskripsi:
        "Menyusun asesmen singkat yang memberi tahu guru dan murid langkah berikutnya.\n\nDibawa pulang: tiga bentuk tiket keluar, satu rubrik, dan rencana penerapan untuk dua minggu.",
      ...{ kompetensi: ["pedagogik"], jenjang: ["SD", "SMP"], jp: 8, kuota: 30, opens: -7, closes: 14, starts: 21 },
      materi: ["Melihat di mana murid berada", "Umpan balik yang dipakai murid"],
      tempat: "Aula P2KPTK2 Wilayah I, Jalan Contoh Raya No. 12, Jakarta Pusat",
    },
    JAKARTA_UNIT,
  ),
  training(
    "Open, and wholly online; it came of a topic that Ibu Ratna had proposed.",
    {
      id: TRAINING_IDS.literasiDigital,
      judul: "Literasi Digital di Kelas Rendah",
      deskripsi: "Memilih dan memakai sumber belajar digital bersama murid kelas 1 sampai 3, dengan aman.",
      ...{ kompetensi: ["profesional", "pedagogik"], jenjang: ["SD"], mode: "daring", jp: 8, kuota: 40 },
      ...{ mapel: ["Guru Kelas", "Informatika"], opens: -3, closes: 20, starts: 28 },
      materi: ["Sumber belajar yang aman", "Merancang satu kegiatan"],
      tautan: "https://ruang.contoh.id/literasi-digital",
    },
    JAKARTA_UNIT,
  ),
  training(
    "Open, but it has two seats only.",
    {
      id: TRAINING_IDS.kelasInklusif,
      judul: "Kelas Inklusif: Merancang untuk Semua Murid",
      deskripsi: "Praktik langsung di sekolah inklusif, lalu pendampingan daring. Karena itu pesertanya sedikit.",
      ...{ kompetensi: ["pedagogik", "sosial"], jenjang: ["SD", "SMP", "SLB"], mode: "campuran", jp: 12, kuota: 2 },
      ...{ opens: -10, closes: 9, starts: 12, sesi: 3 },
      tempat: "SLB Negeri Contoh, Jakarta Pusat",
      tautan: "https://ruang.contoh.id/kelas-inklusif",
    },
    JAKARTA_UNIT,
  ),
  training(
    "Begins in three days; registration has closed.",
    {
      id: TRAINING_IDS.numerasiSmp,
      judul: "Numerasi dalam Semua Mata Pelajaran SMP",
      deskripsi: "Menemukan dan memakai bilangan, data, dan grafik dalam pelajaran selain Matematika.",
      ...{ kompetensi: ["profesional"], jenjang: ["SMP"], mapel: ["Matematika", "IPA", "IPS"], jp: 8, kuota: 25 },
      ...{ opens: -30, closes: -2, starts: 3 },
    },
    JAKARTA_UNIT,
  ),
  training(
    "The last session was yesterday: attendance waits to be written down.",
    {
      id: TRAINING_IDS.komunikasiOrangTua,
      judul: "Berbicara dengan Orang Tua tentang Belajar",
      deskripsi: "Menyampaikan kemajuan dan kesulitan murid dengan jujur, tenang, dan berguna.",
      ...{ kompetensi: ["sosial", "kepribadian"], jenjang: ["TK", "SD", "SMP"], jp: 8, kuota: 20 },
      ...{ opens: -40, closes: -10, starts: -2 },
    },
    JAKARTA_UNIT,
  ),
  training(
    "Finished two months ago.",
    {
      id: TRAINING_IDS.komunitasBelajar,
      judul: "Menggerakkan Komunitas Belajar di Sekolah",
      deskripsi: "Memulai dan merawat pertemuan rutin guru yang membahas pekerjaan murid.",
      ...{ kompetensi: ["sosial", "profesional"], jenjang: ["SD", "SMP"], jp: 16, kuota: 20, sesi: 4 },
      ...{ status: "selesai", opens: -110, closes: -80, starts: -70 },
    },
    JAKARTA_UNIT,
  ),
  training(
    "Cancelled: its trainer fell ill.",
    {
      id: TRAINING_IDS.dibatalkan,
      judul: "Koding Dasar untuk Guru SD",
      deskripsi: "Berpikir komputasional tanpa komputer, lalu dengan blok.",
      ...{ kompetensi: ["profesional"], jenjang: ["SD"], jp: 8, kuota: 24, opens: -15, closes: 3, starts: 8 },
      ...{ status: "dibatalkan", alasan: "Pengajar berhalangan. Pelatihan pengganti akan diumumkan." },
    },
    JAKARTA_UNIT,
  ),
  training(
    "A draft that only the unit sees.",
    {
      id: TRAINING_IDS.draf,
      judul: "Pembelajaran Mendalam: Merancang Satu Projek",
      deskripsi: "Dari pertanyaan murid ke projek tiga minggu yang selesai tepat waktu.",
      ...{ kompetensi: ["pedagogik", "profesional"], jenjang: ["SMP"], jp: 16, kuota: 30, status: "draf" },
      ...{ opens: 7, closes: 30, starts: 40 },
    },
    JAKARTA_UNIT,
  ),
];

const OTHERS: Story[] = [
  {
    id: UNIT_MAKASSAR,
    says: "A training centre of the other Dinas, in another time zone.",
    tell: async ({ tx, daysAgo, kataSandi }) => {
      const pada = daysAgo(300);
      const nama = "P2KPTK2 Kota Makassar";
      await makeOffice(tx, { id: UNIT_MAKASSAR, jenis: "p2kptk2", nama, dinasId: MAKASSAR, zona: "WITA", pada });
      await makeOfficeAccount(tx, {
        ...{ id: NUR.akunId ?? undefined, nama: NUR.nama, surel: "p2kptk2.makassar@contoh.id", kataSandi, pada },
        ...{ peran: "p2kptk2", instansiId: UNIT_MAKASSAR, telepon: "+6241155501006" },
      });
      const oleh = { ...DINAS_JAKARTA, akunId: account("dinas.makassar@contoh.id"), nama: "Andi Tenriawaru" };
      await makeHistory(tx, { jenis: "instansi", id: UNIT_MAKASSAR }, [
        { pada, oleh, aksi: "kantor.buat", peristiwa: `${nama} didaftarkan` },
      ]);
    },
  },
  training(
    "Open at the other Dinas: teachers in Jakarta must never find it.",
    {
      id: TRAINING_IDS.makassar,
      judul: "Bahasa Daerah dalam Pembelajaran",
      deskripsi: "Memakai bahasa Makassar dan Bugis sebagai jembatan belajar membaca.",
      ...{ kompetensi: ["pedagogik"], jenjang: ["SD"], jp: 8, kuota: 20, opens: -5, closes: 15, starts: 20 },
      tempat: "Gedung Guru, Makassar",
    },
    MAKASSAR_UNIT,
  ),
];

const FILES: Story[] = [
  {
    id: ATTACHMENT,
    says: "The participants' guide of the training on formative assessment.",
    tell: async ({ tx, daysAgo }) => {
      const judul = "Panduan peserta Asesmen Formatif";
      const pemilikId = account("p2kptk2@contoh.id");
      const pada = daysAgo(8);
      const bytes = pagePdf([judul, "Hari 1: melihat di mana murid berada", "Hari 2: umpan balik yang dipakai murid"]);
      const { kunci, ukuran, sha256 } = await storage().put([bytes], "application/pdf");
      await tx.berkas.create({
        data: {
          ...{ id: ATTACHMENT, pemilikId, tujuan: "lampiran_pelatihan", status: "terhubung", kunci, ukuran, sha256 },
          ...{ jenis: "application/pdf", nama: `${judul}.pdf`, dibuatPada: pada },
          ...{ tersimpanPada: pada, terhubungPada: pada },
        },
      });
      await tx.lampiranPelatihan.create({
        data: { pelatihanId: TRAINING_IDS.asesmenFormatif, berkasId: ATTACHMENT, pemilikId, judul, urutan: 1 },
      });
    },
  },
];

type Proposed = Pick<Parameters<typeof makeProposal>[1], "topik" | "kompetensi" | "kebutuhan" | "jumlahGuru"> & {
  id: string;
  days: number;
  answered?: { days: number; terima: true } | { days: number; tolak: string };
  dijadwalkan?: { days: number; pelatihanId: string };
};

/** A topic that Ibu Ratna proposed, and what became of it. */
function proposal(says: string, { id, days, answered, dijadwalkan, ...facts }: Proposed): Story {
  const tell = async ({ tx, daysAgo }: Setting) => {
    const alasan = answered && "tolak" in answered ? answered.tolak : undefined;
    const decision = alasan ? "ditolak" : "diterima";
    const status = dijadwalkan ? "dijadwalkan" : answered ? decision : "diajukan";
    await makeProposal(tx, {
      ...facts,
      ...{ id, sekolahId: school("20100001").id, instansiId: P2KPTK2, pengusulNama: RATNA.nama, status, alasan },
      pelatihanId: dijadwalkan?.pelatihanId,
      diajukanPada: daysAgo(days),
      statusSejak: daysAgo(dijadwalkan?.days ?? answered?.days ?? days),
    });
    const events: Event[] = [
      {
        ...{ pada: daysAgo(days), oleh: RATNA, aksi: "usulan.ajukan", ke: "diajukan" },
        peristiwa: PROPOSAL_HAPPENINGS.ajukan,
      },
    ];
    if (answered) {
      const event = alasan ? "tolak" : "terima";
      events.push({
        ...{
          pada: daysAgo(answered.days),
          oleh: AGUS,
          aksi: `usulan.${event}`,
          dari: "diajukan",
          ke: decision,
          alasan,
        },
        peristiwa: PROPOSAL_HAPPENINGS[event],
      });
    }
    if (dijadwalkan) {
      events.push({
        ...{ pada: daysAgo(dijadwalkan.days), oleh: AGUS, aksi: "usulan.jadwalkan", dari: "diterima" },
        ...{ ke: "dijadwalkan", peristiwa: PROPOSAL_HAPPENINGS.jadwalkan },
      });
    }
    await makeHistory(tx, { jenis: "usulan_topik", id }, events);
  };
  return { id, says, tell };
}

const PROPOSALS: Story[] = [
  proposal("Waits for the unit's answer.", {
    ...{ id: PROPOSAL_IDS.menunggu, topik: "Pembelajaran berdiferensiasi di kelas rendah", kompetensi: "pedagogik" },
    kebutuhan: "Dari refleksi guru: murid kelas 1 dan 2 datang dengan kesiapan yang sangat berbeda.",
    ...{ jumlahGuru: 6, days: 3 },
  }),
  proposal("Accepted; the training is yet to come.", {
    ...{ id: PROPOSAL_IDS.diterima, topik: "Bermain peran untuk pendidikan karakter", kompetensi: "kepribadian" },
    kebutuhan: "Guru ingin cara yang hidup untuk membahas kejujuran dan tanggung jawab.",
    ...{ jumlahGuru: 4, days: 25, answered: { days: 18, terima: true } },
  }),
  proposal("Refused, with a reason.", {
    ...{ id: PROPOSAL_IDS.ditolak, topik: "Jurnalistik sekolah", kompetensi: "profesional" },
    kebutuhan: "Majalah dinding sekolah sudah lama tidak terbit.",
    ...{ jumlahGuru: 2, days: 40 },
    answered: { days: 33, tolak: "Jumlah guru yang memerlukan masih terlalu sedikit." },
  }),
  proposal("It became the online training on digital literacy.", {
    ...{ id: PROPOSAL_IDS.dijadwalkan, topik: "Memakai gawai dengan aman di kelas rendah", kompetensi: "profesional" },
    kebutuhan: "Orang tua bertanya, dan guru belum punya pegangan yang sama.",
    ...{ jumlahGuru: 5, days: 60, answered: { days: 52, terima: true } },
    dijadwalkan: { days: 3, pelatihanId: TRAINING_IDS.literasiDigital },
  }),
];

/** Told after the offices and schools exist. */
export const TRAINING_STORIES: readonly Story[] = [...TRAININGS, ...OTHERS, ...FILES, ...PROPOSALS];

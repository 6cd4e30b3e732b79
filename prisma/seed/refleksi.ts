import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import { addDays, dayIn } from "@/lib/kernel/time";
import { BANK_HAPPENINGS, EXAMPLE_BANK } from "@/lib/refleksi/bank/labels";
import { REFLECTION_HAPPENINGS } from "@/lib/refleksi/isian/labels";
import { PERIOD_HAPPENINGS } from "@/lib/refleksi/periode/labels";
import { spanOf } from "@/lib/refleksi/periode/rules";
import type { Tx } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Event, makeHistory } from "./factories";
import { type Answer, type MadeBank, makeBank, makePeriod, makeReflection } from "./jaklat";
import {
  ANDI,
  account,
  BAMBANG,
  DINAS_JAKARTA,
  idOf,
  JAKARTA,
  RATNA,
  type Setting,
  SITI,
  type Story,
  YUSUF,
} from "./story";

/** Reflections of the demonstration (DOMAIN §7): a period that is open, one that is over, and a teacher at every stage. */

const BANK = idOf("bank/jakarta/1");
const NEXT_BANK = idOf("bank/jakarta/2");
const EARLIER_PERIOD = idOf("periode/jakarta/lalu");
const PRESENT_PERIOD = idOf("periode/jakarta/kini");

/** Approved reflections on which enrolments rest. */
export const SITI_REFLECTION = idOf("refleksi/siti");
export const YUSUF_REFLECTION = idOf("refleksi/yusuf");

const NUR: Event["oleh"] = { akunId: account("1234567890120021"), nama: "Nur Aini", peran: "guru" };
const BAYU: Event["oleh"] = { akunId: account("1234567890120022"), nama: "Bayu Saputra", peran: "guru" };
const MADE: Event["oleh"] = { akunId: account("1234567890120010"), nama: "I Made Suryana", peran: "guru" };

type Words = Omit<Answer, "nilai">;

/** What is answered to the example's questions, in their order. */
const WORDS: Record<Competency, readonly Words[]> = {
  pedagogik: [
    {
      praktik: "Saya menjelaskan satu kali untuk seluruh kelas, lalu berkeliling membantu yang bertanya.",
      contoh:
        "Mulai Senin saya menyiapkan dua tingkat soal dan membagi kelas menjadi tiga kelompok menurut hasil kuis awal.",
    },
    {
      praktik: "Ulangan saya periksa dan nilainya saya catat, tetapi rencana pekan berikutnya jarang berubah.",
      contoh:
        "Setelah tiap ulangan saya menandai tiga soal yang paling banyak salah dan membahasnya ulang pada pertemuan berikut.",
    },
    {
      praktik: "Saya memberi nilai dan tulisan “bagus” atau “perbaiki” di buku murid.",
      contoh:
        "Setiap akhir pelajaran saya menulis satu kalimat berisi yang sudah tepat dan langkah berikutnya untuk lima murid.",
    },
  ],
  kepribadian: [
    {
      praktik: "Saya menegur di depan kelas bila ada yang ribut, kadang dengan suara keras.",
      contoh: "Saya mendekati murid itu, berbicara pelan, lalu menanyakan apa yang terjadi seusai pelajaran.",
    },
    {
      praktik: "Kesepakatan kelas tertempel di dinding dan saya ingatkan setiap awal pekan.",
      contoh: "Saya mengembalikan tugas paling lambat tiga hari seperti yang saya janjikan, dan menandainya di papan.",
    },
    {
      praktik: "Bila salah menulis di papan, saya langsung membetulkannya bersama murid.",
      contoh: "Setiap Jumat saya menceritakan satu hal yang saya pelajari dari kekeliruan pekan itu.",
    },
  ],
  sosial: [
    {
      praktik: "Orang tua saya hubungi bila ada masalah dan saat pembagian rapor.",
      contoh: "Dua kali sebulan saya mengirim kabar baik tentang tiga murid kepada orang tuanya.",
    },
    {
      praktik: "Saya hadir di KKG dan berbagi bahan lewat grup sekolah.",
      contoh: "Bulan ini saya mengundang satu rekan mengamati kelas saya dan meminta dua masukan tertulis.",
    },
    {
      praktik: "Saya menyapa semua murid di gerbang dan mengatur tempat duduk bergantian.",
      contoh: "Setiap pekan saya berbicara lima menit dengan satu murid yang paling jarang bersuara.",
    },
  ],
  profesional: [
    {
      praktik: "Saya mengikuti urutan buku dan menambah contoh dari lingkungan sekitar.",
      contoh: "Untuk tiap bab saya menyiapkan satu kegiatan dengan benda yang dibawa murid dari rumah.",
    },
    {
      praktik: "Saya memakai proyektor untuk menampilkan gambar dan video.",
      contoh: "Sekali sepekan murid membuat rekaman penjelasan dua menit dan kami menontonnya bersama.",
    },
    {
      praktik: "Catatan mengajar saya tulis bila sempat.",
      contoh: "Setiap Sabtu saya menulis satu hal yang berhasil dan satu yang saya ubah pekan depan.",
    },
  ],
};

type Ratings = Record<Competency, readonly [number, number, number]>;

const answersWith = (ratings: Ratings): Record<Competency, Answer[]> => {
  const answers = COMPETENCIES.map((kompetensi) => [
    kompetensi,
    WORDS[kompetensi].map((words, index) => ({ nilai: ratings[kompetensi][index] ?? 3, ...words })),
  ]);
  return Object.fromEntries(answers) as Record<Competency, Answer[]>;
};

async function presentBank(tx: Tx): Promise<MadeBank> {
  const indikator = await tx.indikator.findMany({
    where: { bankId: BANK },
    select: { id: true, kompetensi: true },
    orderBy: [{ kompetensi: "asc" }, { urutan: "asc" }],
  });
  return { id: BANK, indikator };
}

type Steps = { mulai: number; ajukan?: number; keputusan?: { days: number; oleh: Event["oleh"]; alasan?: string } };

/** The timeline of a reflection that was handed in at most once. */
function historyOf({ daysAgo }: Setting, oleh: Event["oleh"], { mulai, ajukan, keputusan }: Steps): Event[] {
  const events: Event[] = [
    { pada: daysAgo(mulai), oleh, aksi: "refleksi.mulai", peristiwa: REFLECTION_HAPPENINGS.mulai, ke: "draf" },
  ];
  if (ajukan === undefined) return events;
  events.push({
    ...{ pada: daysAgo(ajukan), oleh, aksi: "refleksi.ajukan", peristiwa: REFLECTION_HAPPENINGS.ajukan },
    ...{ dari: "draf", ke: "diajukan" },
  });
  if (!keputusan) return events;
  const event = keputusan.alasan ? "tidakSetujui" : "setujui";
  events.push({
    ...{ pada: daysAgo(keputusan.days), oleh: keputusan.oleh, aksi: `refleksi.${event}` },
    ...{ peristiwa: REFLECTION_HAPPENINGS[event], dari: "diajukan", alasan: keputusan.alasan },
    ke: keputusan.alasan ? "tidak_disetujui" : "disetujui",
  });
  return events;
}

type Told = Steps & {
  id: string;
  oleh: Event["oleh"];
  periodeId?: string;
  ratings: Ratings;
  answered?: readonly Competency[];
};

function reflection(says: string, { id, oleh, periodeId = PRESENT_PERIOD, ratings, answered, ...steps }: Told): Story {
  const { mulai, ajukan, keputusan } = steps;
  const status = keputusan
    ? keputusan.alasan
      ? "tidak_disetujui"
      : "disetujui"
    : ajukan === undefined
      ? "draf"
      : "diajukan";
  const tell = async (setting: Setting) => {
    const { tx, daysAgo } = setting;
    if (!oleh.akunId) throw new Error("a reflection is somebody's");
    await makeReflection(tx, {
      ...{ id, akunId: oleh.akunId, periodeId, bank: await presentBank(tx), status, answered },
      ...{ jawaban: answersWith(ratings), alasan: keputusan?.alasan, pada: daysAgo(ajukan ?? mulai) },
      diputuskan: keputusan ? daysAgo(keputusan.days) : undefined,
    });
    await makeHistory(tx, { jenis: "refleksi", id }, historyOf(setting, oleh, steps));
  };
  return { id, says, tell };
}

const REFUSED = "Contoh perilaku belum konkret. Sebutkan kapan dan seberapa sering Ibu melakukannya.";

/** Corrects one answer after a refusal and hands it in again. */
async function correct({ tx, daysAgo }: Setting, id: string): Promise<void> {
  const bank = await presentBank(tx);
  const [first] = bank.indikator;
  if (!first) throw new Error("the bank has no question");
  await tx.jawabanRefleksi.update({
    where: { refleksiId_indikatorId: { refleksiId: id, indikatorId: first.id } },
    data: {
      nilai: 2,
      contoh:
        "Setiap Senin dan Kamis saya memberi kuis tiga soal di awal, lalu membagi kelas menjadi tiga kelompok menurut hasilnya.",
    },
  });
  const answers = await tx.jawabanRefleksi.findMany({ where: { refleksiId: id } });
  const isi: Record<string, Prisma.InputJsonObject> = {};
  for (const { indikatorId, nilai, praktik, contoh } of answers) isi[indikatorId] = { nilai, praktik, contoh };
  const diajukanPada = daysAgo(2);
  await tx.pengajuanRefleksi.create({
    data: { refleksiId: id, nomor: 2, tanggalDiskusi: daysAgo(3), isi, diajukanPada },
  });
  await tx.refleksi.update({
    where: { id },
    data: {
      ...{ status: "diajukan", pengajuanKe: 2, tanggalDiskusi: daysAgo(3), diajukanPada, statusSejak: diajukanPada },
      versi: { increment: 1 },
    },
  });
  await makeHistory(tx, { jenis: "refleksi", id }, [
    {
      ...{ pada: diajukanPada, oleh: NUR, aksi: "refleksi.ajukan", peristiwa: REFLECTION_HAPPENINGS.ajukanUlang },
      ...{ dari: "tidak_disetujui", ke: "diajukan" },
    },
  ]);
}

const NUR_REFLECTION = reflection("Nur Aini's, refused once, corrected and waiting again.", {
  ...{ id: idOf("refleksi/nur"), oleh: NUR, mulai: 14, ajukan: 9 },
  keputusan: { days: 6, oleh: RATNA, alasan: REFUSED },
  ratings: { pedagogik: [3, 3, 2], kepribadian: [4, 3, 3], sosial: [3, 2, 3], profesional: [3, 3, 2] },
});

export const REFLECTIONS: readonly Story[] = [
  {
    id: BANK,
    says: "The Dinas has published questions.",
    tell: async ({ tx, daysAgo }) => {
      const pertanyaan = COMPETENCIES.flatMap((kompetensi) =>
        EXAMPLE_BANK[kompetensi].map((words) => ({ kompetensi, ...words })),
      );
      await makeBank(tx, { id: BANK, dinasId: JAKARTA, pertanyaan, pada: daysAgo(240) });
      await makeHistory(tx, { jenis: "bank_soal", id: BANK }, [
        {
          ...{ pada: daysAgo(245), oleh: DINAS_JAKARTA, aksi: "bank.contoh", peristiwa: BANK_HAPPENINGS.contoh },
          ke: "draf",
        },
        {
          ...{ pada: daysAgo(240), oleh: DINAS_JAKARTA, aksi: "bank.terbitkan", dari: "draf", ke: "terbit" },
          peristiwa: BANK_HAPPENINGS.terbitkan,
        },
      ]);
    },
  },
  {
    id: NEXT_BANK,
    says: "The next version of the questions is being written.",
    tell: async ({ tx, daysAgo }) => {
      const pertanyaan = COMPETENCIES.flatMap((kompetensi) =>
        EXAMPLE_BANK[kompetensi].map((words) => ({ kompetensi, ...words })),
      );
      const inclusive = {
        kompetensi: "sosial" as const,
        pernyataan: "Saya melibatkan murid berkebutuhan khusus dalam setiap kegiatan kelas.",
        petunjuk: "Kegiatan apa yang Anda sesuaikan, dan bagaimana?",
      };
      await makeBank(tx, {
        ...{ id: NEXT_BANK, dinasId: JAKARTA, isDraft: true, pada: daysAgo(6) },
        pertanyaan: [...pertanyaan, inclusive],
      });
      await makeHistory(tx, { jenis: "bank_soal", id: NEXT_BANK }, [
        {
          ...{ pada: daysAgo(6), oleh: DINAS_JAKARTA, aksi: "bank.buat", peristiwa: BANK_HAPPENINGS.buat },
          ke: "draf",
        },
      ]);
    },
  },
  ...(
    [
      [EARLIER_PERIOD, "A period that is over.", "Semester lalu", -220, -160],
      [PRESENT_PERIOD, "The period that is open now.", "Semester ini", -20, 25],
    ] as const
  ).map(
    ([id, says, nama, from, to]): Story => ({
      id,
      says,
      tell: async ({ tx, now }) => {
        const days = { buka: dayIn(addDays(now, from), "WIB"), tutup: dayIn(addDays(now, to), "WIB") };
        await makePeriod(tx, { id, dinasId: JAKARTA, nama, ...spanOf(days, "WIB") });
        await makeHistory(tx, { jenis: "periode_refleksi", id }, [
          {
            ...{ pada: addDays(now, from - 5), oleh: DINAS_JAKARTA, aksi: "periode.buat" },
            peristiwa: PERIOD_HAPPENINGS.buat,
          },
        ]);
      },
    }),
  ),
  reflection("Siti's of the semester before, approved.", {
    ...{ id: idOf("refleksi/siti/lalu"), oleh: SITI, periodeId: EARLIER_PERIOD },
    ...{ mulai: 200, ajukan: 190, keputusan: { days: 187, oleh: RATNA } },
    ratings: { pedagogik: [2, 2, 1], kepribadian: [3, 3, 3], sosial: [2, 3, 3], profesional: [2, 2, 2] },
  }),
  ...([YUSUF, MADE] as const).map((oleh) =>
    reflection(`${oleh.nama}'s of the semester before, approved.`, {
      ...{ id: idOf(`refleksi/${oleh.nama}/lalu`), oleh, periodeId: EARLIER_PERIOD },
      ...{ mulai: 205, ajukan: 195, keputusan: { days: 190, oleh: BAMBANG } },
      ratings: { pedagogik: [2, 2, 2], kepribadian: [3, 3, 3], sosial: [3, 2, 3], profesional: [2, 1, 2] },
    }),
  ),
  reflection("Andi never handed this one in: not collected.", {
    ...{ id: idOf("refleksi/andi/lalu"), oleh: ANDI, periodeId: EARLIER_PERIOD, mulai: 170 },
    ratings: { pedagogik: [2, 3, 2], kepribadian: [3, 3, 3], sosial: [3, 3, 3], profesional: [2, 2, 3] },
    answered: ["pedagogik", "kepribadian"],
  }),
  reflection("Siti's, approved: trainings are recommended to her.", {
    ...{ id: SITI_REFLECTION, oleh: SITI, mulai: 18, ajukan: 15, keputusan: { days: 13, oleh: RATNA } },
    ratings: { pedagogik: [3, 2, 2], kepribadian: [4, 3, 3], sosial: [3, 3, 4], profesional: [3, 2, 3] },
  }),
  reflection("Andi's, half filled in.", {
    ...{ id: idOf("refleksi/andi"), oleh: ANDI, mulai: 4, answered: ["pedagogik"] },
    ratings: { pedagogik: [2, 2, 3], kepribadian: [3, 3, 3], sosial: [3, 3, 3], profesional: [2, 3, 3] },
  }),
  {
    ...NUR_REFLECTION,
    tell: async (setting) => {
      await NUR_REFLECTION.tell(setting);
      await correct(setting, NUR_REFLECTION.id);
    },
  },
  reflection("Bayu's, refused: he has to correct it.", {
    ...{ id: idOf("refleksi/bayu"), oleh: BAYU, mulai: 11, ajukan: 7 },
    keputusan: { days: 3, oleh: RATNA, alasan: "Penilaian diri belum sesuai dengan yang kita diskusikan." },
    ratings: { pedagogik: [4, 4, 4], kepribadian: [4, 4, 4], sosial: [4, 4, 4], profesional: [4, 4, 4] },
  }),
  reflection("Yusuf's, approved at the other school.", {
    ...{ id: YUSUF_REFLECTION, oleh: YUSUF, mulai: 17, ajukan: 14, keputusan: { days: 12, oleh: BAMBANG } },
    ratings: { pedagogik: [2, 1, 2], kepribadian: [3, 3, 4], sosial: [3, 2, 3], profesional: [3, 2, 2] },
  }),
  reflection("Made's, approved at the other school.", {
    ...{ id: idOf("refleksi/made"), oleh: MADE, mulai: 16, ajukan: 13, keputusan: { days: 12, oleh: BAMBANG } },
    ratings: { pedagogik: [3, 3, 3], kepribadian: [4, 4, 3], sosial: [3, 3, 3], profesional: [3, 1, 3] },
  }),
];

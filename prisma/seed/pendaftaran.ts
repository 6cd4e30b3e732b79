import { ENROLMENT_HAPPENINGS } from "@/lib/pelatihan/pendaftaran/labels";
import type { EnrolmentEvent, EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import { type Event, makeHistory, makeTeacher } from "./factories";
import { type MadeBank, makeEnrolment, makeReflection } from "./jaklat";
import { TRAINING_IDS } from "./pelatihan";
import { SITI_REFLECTION, YUSUF_REFLECTION } from "./refleksi";
import { ANDI, account, BAMBANG, idOf, RATNA, type Setting, SITI, type Story, school, YUSUF } from "./story";

/**
 * Enrolments of the demonstration (DOMAIN §7): two wait for Ibu Ratna, some for P2KPTK2 Wilayah I, a training of two seats is
 * full with two in its waiting list, one begins in three days, and one is over with its attendance to be written down.
 */

const AGUS: Event["oleh"] = { akunId: account("p2kptk2@contoh.id"), nama: "Agus Setiawan", peran: "p2kptk2" };
const PRODUCT: Event["oleh"] = { nama: "Guru Tumbuh", peran: "sistem" };
const MADE: Event["oleh"] = { akunId: account("1234567890120010"), nama: "I Made Suryana", peran: "guru" };

const EARLIER_PERIOD = idOf("periode/jakarta/lalu");
const BANK = idOf("bank/jakarta/1");

const guru = (nuptk: string, nama: string): Event["oleh"] => ({ akunId: account(nuptk), nama, peran: "guru" });
const SARI = guru("1234567890120031", "Sari Dewanti");
const BUDI = guru("1234567890120032", "Budi Santosa");
const AGNES = guru("1234567890120033", "Agnes Manurung");
const FAJAR = guru("1234567890120034", "Fajar Nugroho");

const reflectionOf = (oleh: Event["oleh"]) => idOf(`refleksi/lalu/${oleh.akunId}`);

/** Colleagues of Yusuf, each with a reflection of last semester that Pak Bambang approved: they fill trainings. */
const COLLEAGUES: Story[] = (
  [
    [SARI, "Sari takes part in several trainings.", "Bahasa Indonesia", "sari.dewanti", "31"],
    [BUDI, "Budi waits for a seat.", "IPS", "budi.santosa", "32"],
    [AGNES, "Agnes waits for a seat, behind Budi.", "Seni Budaya", "agnes.manurung", "33"],
    [FAJAR, "Fajar was refused once and asks again.", "Informatika", "fajar.nugroho", "34"],
  ] as const
).flatMap(([oleh, says, mapel, surel, number]): Story[] => [
  {
    id: oleh.akunId ?? "",
    says,
    tell: async ({ tx, daysAgo, kataSandi }) => {
      const [id, pada, statusSejak] = [oleh.akunId ?? "", daysAgo(260), daysAgo(258)];
      await makeTeacher(tx, {
        ...{ id, nama: oleh.nama, nuptk: `12345678901200${number}`, surel: `${surel}@contoh.id`, mapel, kataSandi },
        ...{ telepon: `+62813100100${number}`, sekolahId: school("20100002").id, pada, statusSejak },
      });
      await makeHistory(tx, { jenis: "guru", id }, [
        { pada, oleh, aksi: "pendaftaran.kirim", peristiwa: "Pendaftaran dikirim", ke: "menunggu" },
        {
          ...{ pada: statusSejak, oleh: BAMBANG, dari: "menunggu", ke: "aktif" },
          ...{ aksi: "pendaftaran.setujui", peristiwa: "Pendaftaran disetujui" },
        },
      ]);
    },
  },
  {
    id: reflectionOf(oleh),
    says: `${oleh.nama}'s reflection of last semester was approved.`,
    tell: async ({ tx, daysAgo }) => {
      const indikator = await tx.indikator.findMany({
        where: { bankId: BANK },
        select: { id: true, kompetensi: true },
        orderBy: [{ kompetensi: "asc" }, { urutan: "asc" }],
      });
      const bank: MadeBank = { id: BANK, indikator };
      const options = { id: reflectionOf(oleh), akunId: oleh.akunId ?? "", periodeId: EARLIER_PERIOD, bank };
      await makeReflection(tx, { ...options, nilai: { pedagogik: 2, sosial: 3 }, pada: daysAgo(150) });
    },
  },
]);

type Step = readonly [days: number, event: EnrolmentEvent | "daftar", alasan?: string];

const BY: Partial<Record<EnrolmentEvent | "daftar", "guru" | "kepsek" | "p2kptk2" | "sistem">> = {
  ...{ daftar: "guru", batalkan: "guru", setujui: "kepsek", tolak: "kepsek", naikkan: "sistem" },
};

/** An enrolment and the way it came to where it stands; each step so many days ago. */
function enrolment(
  says: string,
  name: string,
  pelatihanId: string,
  who: { oleh: Event["oleh"]; refleksiId: string; kepsek: Event["oleh"] },
  status: Exclude<EnrolmentState, "bersertifikat">,
  steps: readonly Step[],
  /** Who was present at the first sessions, as far as it was written down. */
  marks: readonly boolean[] = [],
): Story {
  const id = idOf(`pendaftaran/${name}`);
  const tell = async ({ tx, daysAgo }: Setting) => {
    const at = (event: EnrolmentEvent | "daftar") => {
      const step = steps.find(([, each]) => each === event);
      return step && daysAgo(step[0]);
    };
    const { oleh, refleksiId, kepsek } = who;
    const alasan = steps.findLast(([, , words]) => words)?.[2];
    const [last] = steps.at(-1) ?? [0];
    await makeEnrolment(tx, {
      ...{ id, pelatihanId, akunId: oleh.akunId ?? "", refleksiId, status, alasan, pada: at("daftar") },
      ...{ diteruskanPada: at("setujui"), sejak: daysAgo(last), versi: steps.length },
    });
    const sessions = await tx.sesiPelatihan.findMany({ where: { pelatihanId }, orderBy: { mulai: "asc" } });
    await tx.kehadiran.createMany({
      data: marks.flatMap((hadir, index) => {
        const session = sessions[index];
        return session
          ? [{ pendaftaranId: id, sesiId: session.id, pelatihanId, hadir, dicatatPada: session.selesai }]
          : [];
      }),
    });
    const people = { guru: oleh, kepsek, p2kptk2: AGUS, sistem: PRODUCT };
    await makeHistory(
      tx,
      { jenis: "pendaftaran_pelatihan", id },
      steps.map(
        ([days, event, words]): Event => ({
          ...{ pada: daysAgo(days), oleh: people[BY[event] ?? "p2kptk2"], aksi: `pelatihan.${event}` },
          ...{ peristiwa: ENROLMENT_HAPPENINGS[event], alasan: words },
        }),
      ),
    );
  };
  return { id, says, tell };
}

const siti = { oleh: SITI, refleksiId: SITI_REFLECTION, kepsek: RATNA };
const andi = { oleh: ANDI, refleksiId: idOf("refleksi/andi/lalu"), kepsek: RATNA };
const yusuf = { oleh: YUSUF, refleksiId: YUSUF_REFLECTION, kepsek: BAMBANG };
const made = { oleh: MADE, refleksiId: idOf("refleksi/made"), kepsek: BAMBANG };
const of = (oleh: Event["oleh"]) => ({ oleh, refleksiId: reflectionOf(oleh), kepsek: BAMBANG });

const { asesmenFormatif, kelasInklusif, literasiDigital, numerasiSmp, komunikasiOrangTua, dibatalkan } = TRAINING_IDS;

const ENROLMENTS_OF_PEOPLE: Story[] = [
  enrolment("Siti's enrolment waits for Ibu Ratna.", "siti/asesmen-formatif", asesmenFormatif, siti, "diajukan", [
    [2, "daftar"],
  ]),
  enrolment("Andi's waits for her too, longer.", "andi/kelas-inklusif", kelasInklusif, andi, "diajukan", [
    [6, "daftar"],
  ]),
  enrolment("Yusuf's waits for P2KPTK2.", "yusuf/asesmen-formatif", asesmenFormatif, yusuf, "diteruskan", [
    [5, "daftar"],
    [3, "setujui"],
  ]),
  enrolment("Made's too.", "made/asesmen-formatif", asesmenFormatif, made, "diteruskan", [
    [6, "daftar"],
    [4, "setujui"],
  ]),
  enrolment("Sari's too, in another training.", "sari/literasi-digital", literasiDigital, of(SARI), "diteruskan", [
    [2, "daftar"],
    [1, "setujui"],
  ]),
  enrolment("Fajar's waits for Pak Bambang.", "fajar/literasi-digital", literasiDigital, of(FAJAR), "diajukan", [
    [1, "daftar"],
  ]),
  enrolment("Fajar was refused.", "fajar/asesmen-formatif", asesmenFormatif, of(FAJAR), "ditolak_p2kptk2", [
    [6, "daftar"],
    [5, "setujui"],
    [4, "tolakPenyelenggara", "Sudah mengikuti pelatihan yang sama semester lalu."],
  ]),
  enrolment("Made has one of the two seats.", "made/kelas-inklusif", kelasInklusif, made, "diterima", [
    [9, "daftar"],
    [8, "setujui"],
    [7, "terima"],
  ]),
  enrolment("Sari has the other.", "sari/kelas-inklusif", kelasInklusif, of(SARI), "diterima", [
    [9, "daftar"],
    [7, "setujui"],
    [6, "terima"],
  ]),
  enrolment("Budi is first in the waiting list.", "budi/kelas-inklusif", kelasInklusif, of(BUDI), "daftar_tunggu", [
    [8, "daftar"],
    [6, "setujui"],
    [5, "antrekan"],
  ]),
  enrolment("Agnes is second.", "agnes/kelas-inklusif", kelasInklusif, of(AGNES), "daftar_tunggu", [
    [8, "daftar"],
    [5, "setujui"],
    [4, "antrekan"],
  ]),
  enrolment("Yusuf's next training begins in three days.", "yusuf/numerasi-smp", numerasiSmp, yusuf, "diterima", [
    [11, "daftar"],
    [9, "setujui"],
    [6, "terima"],
  ]),
  enrolment("Andi's training was cancelled.", "andi/koding-dasar", dibatalkan, andi, "dibatalkan_penyelenggara", [
    [10, "daftar"],
    [9, "setujui"],
    [7, "terima"],
    [4, "batalkanPelatihan", "Pengajar berhalangan. Pelatihan pengganti akan diumumkan."],
  ]),
  ...(
    [
      [SITI, siti, true],
      [SARI, of(SARI), true],
      [BUDI, of(BUDI), false],
      [AGNES, of(AGNES), true],
    ] as const
  ).map(([oleh, who, wasPresent]) =>
    enrolment(
      `${oleh.nama} was at the training that ended yesterday.`,
      `${oleh.akunId}/komunikasi-orang-tua`,
      komunikasiOrangTua,
      who,
      "diterima",
      [
        [12, "daftar"],
        [11.5, "setujui"],
        [11, "terima"],
      ],
      [wasPresent],
    ),
  ),
];

export const ENROLMENTS: Story[] = [...COLLEAGUES, ...ENROLMENTS_OF_PEOPLE];

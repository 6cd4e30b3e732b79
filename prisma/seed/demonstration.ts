import { ROLE_HAPPENINGS } from "@/lib/kantor/labels";
import { ROLE_LABELS } from "@/lib/kernel/roles";
import { addDays } from "@/lib/kernel/time";
import { POST_HAPPENINGS } from "@/lib/sekolah/labels";
import { appointmentEvent } from "@/lib/sekolah/rules";
import type { Tx } from "@/lib/server/db";
import { COHORT_ACCOUNTS, COHORT_STORIES, LPTK, LPTK_MAKASSAR } from "./cohort";
import {
  type Event,
  type MadePost,
  makeHistory,
  makeMentor,
  makeMove,
  makeOffice,
  makeOfficeAccount,
  makeParticipantAccount,
  makePost,
  makeSchool,
  makeTeacher,
} from "./factories";
import { TRAINING_STORIES } from "./pelatihan";
import { ENROLMENTS } from "./pendaftaran";
import { APPLICATIONS } from "./penerapan";
import { PERFORMANCE_PERIODS } from "./pengelolaan-kinerja";
import { makeKarya } from "./portfolio";
import { withPractice } from "./praktik";
import { REFLECTIONS } from "./refleksi";
import { PLANS } from "./rencana-kinerja";
import {
  account,
  BAMBANG,
  DINAS_JAKARTA,
  idOf,
  JAKARTA,
  MAKASSAR,
  P2KPTK2,
  RATNA,
  type Setting,
  type Story,
  school,
} from "./story";

export { ACTIVATION_CODE_ID } from "./cohort";
export { idOf } from "./story";

/** The people of DOMAIN §7, each with a one-line story. */

/** Password of every demonstration account (DOMAIN §7). */
export const DEMO_PASSWORD = "tumbuh-bersama";

const LEMBAGA = idOf("lembaga/pelita-contoh");

const DINAS_MAKASSAR = {
  akunId: account("dinas.makassar@contoh.id"),
  nama: "Andi Tenriawaru",
  peran: "dinas",
} as const satisfies Event["oleh"];

type Registration = {
  nuptk?: string;
  nip?: string;
  /** Stands for NUPTK in the id of those who have none. */
  key?: string;
  nama: string;
  surel: string;
  telepon: string;
  npsn: string;
  mapel: string;
  statusKepegawaian: "pns" | "pppk" | "gty" | "honorer";
  registered: number;
  decided?: { days: number; by: Event["oleh"]; tolak?: string };
  left?: { days: number; by: Event["oleh"]; alasan: string };
};

/** A teacher and the way they came to where they stand. */
function teacher(says: string, person: Registration): Story {
  const { nuptk = null, key = nuptk ?? "", nip, nama, surel, telepon, npsn, mapel, statusKepegawaian } = person;
  const { registered, decided, left } = person;
  const id = idOf(`akun/${key}`);
  const tell = async ({ tx, daysAgo, kataSandi }: Setting) => {
    const status = left ? "nonaktif" : decided ? (decided.tolak ? "ditolak" : "aktif") : "menunggu";
    const statusSejak = daysAgo(left?.days ?? decided?.days ?? registered);
    await makeTeacher(tx, {
      ...{ id, nama, nuptk, nip, surel, telepon, mapel, statusKepegawaian, kataSandi, status, statusSejak },
      sekolahId: school(npsn).id,
      alasan: left?.alasan ?? decided?.tolak,
      pada: daysAgo(registered),
    });
    const events: Event[] = [
      {
        pada: daysAgo(registered),
        oleh: { akunId: id, nama, peran: "guru" },
        aksi: "pendaftaran.kirim",
        peristiwa: "Pendaftaran dikirim",
        ke: "menunggu",
      },
    ];
    if (decided) {
      const { tolak } = decided;
      events.push({
        ...{
          pada: daysAgo(decided.days),
          oleh: decided.by,
          dari: "menunggu",
          ke: tolak ? "ditolak" : "aktif",
          alasan: tolak,
        },
        aksi: tolak ? "pendaftaran.tolak" : "pendaftaran.setujui",
        peristiwa: tolak ? "Pendaftaran ditolak" : "Pendaftaran disetujui",
      });
    }
    if (left) {
      events.push({
        ...{ pada: daysAgo(left.days), oleh: left.by, dari: "aktif", ke: "nonaktif", alasan: left.alasan },
        aksi: "pendaftaran.nonaktifkan",
        peristiwa: "Akun dinonaktifkan",
      });
    }
    await makeHistory(tx, { jenis: "guru", id }, events);
  };
  return { id, says, tell };
}

type School = Omit<Parameters<typeof makeSchool>[1], "id" | "npsn" | "dinasId" | "pada"> & {
  npsn: string;
  oleh: Event["oleh"];
  dinasId: string;
  surel: string | null;
  telepon: string | null;
  terms: { nama: string; nip?: string; jenis?: "definitif" | "plt"; since: number }[];
  vacantSince?: number;
};

/** A school and its principals, one after the other. */
function schoolWithPost(says: string, { oleh, surel, telepon, terms, vacantSince, ...place }: School): Story {
  const { id, npsn } = school(place.npsn);
  const tell = async ({ tx, daysAgo, kataSandi }: Setting) => {
    const founded = daysAgo((terms[0]?.since ?? 0) + 1);
    await makeSchool(tx, { ...place, id, pada: founded });
    const isVacant = vacantSince !== undefined;
    const post: MadePost = await makePost(tx, {
      id: idOf(`akun/${npsn}`),
      sekolah: { id, npsn },
      terms: terms.map(({ since, ...term }) => ({ ...term, mulai: daysAgo(since) })),
      vacantSince: isVacant ? daysAgo(vacantSince) : undefined,
      kataSandi: isVacant ? null : kataSandi,
      ...{ surel, telepon, pada: founded },
    });
    const events: Event[] = [{ pada: founded, oleh, aksi: "sekolah.buat", peristiwa: "Sekolah didaftarkan" }];
    for (const [index, { nama, jenis = "definitif", since }] of terms.entries()) {
      const event = appointmentEvent(index === 0 ? "kosong" : "definitif", jenis);
      const peristiwa = POST_HAPPENINGS[event](nama);
      events.push({ pada: daysAgo(since), oleh, aksi: `jabatan.${event}`, peristiwa });
    }
    if (isVacant) {
      const peristiwa = POST_HAPPENINGS.akhiri(terms.at(-1)?.nama ?? "");
      events.push({ pada: daysAgo(vacantSince), oleh, aksi: "jabatan.akhiri", peristiwa, alasan: "Pensiun." });
    }
    await makeHistory(tx, { jenis: "sekolah", id }, events);
    return post;
  };
  return { id, says, tell };
}

const YEAR = 365;

/** An office as it came into being: made by somebody, with one person working in it. */
async function makeStaffedOffice(
  { tx, kataSandi }: Setting,
  office: Parameters<typeof makeOffice>[1] & {
    id: string;
    jenis: "dinas" | "lptk" | "p2kptk2" | "lembaga";
    nama: string;
    pada: Date;
  },
  person: { id: string; nama: string; surel: string; telepon: string },
  oleh: Event["oleh"],
) {
  const { id, jenis, nama, pada } = office;
  await makeOffice(tx, office);
  const { peranId } = await makeOfficeAccount(tx, { ...person, peran: jenis, instansiId: id, kataSandi, pada });
  const made = jenis === "lembaga" ? `${nama} mendaftar` : `${nama} didaftarkan`;
  const aksi = jenis === "lembaga" ? "lembaga.daftar" : "kantor.buat";
  await makeHistory(tx, { jenis: "instansi", id }, [{ pada, oleh, aksi, peristiwa: made }]);
  if (jenis === "lembaga") return;
  const peristiwa = ROLE_HAPPENINGS.made(ROLE_LABELS[jenis], person.nama);
  await makeHistory(tx, { jenis: "peran_akun", id: peranId }, [{ pada, oleh, aksi: "peran.buat", peristiwa }]);
}

const BY_COMMAND: Event["oleh"] = { nama: "npm run akun:buat", peran: "sistem" };

const DINAS: Story[] = [
  {
    id: JAKARTA,
    says: "The education office that everything below belongs to.",
    tell: (setting) =>
      makeStaffedOffice(
        setting,
        { id: JAKARTA, jenis: "dinas", nama: "Dinas Pendidikan Jakarta Pusat", pada: setting.daysAgo(5 * YEAR) },
        { id: DINAS_JAKARTA.akunId, nama: DINAS_JAKARTA.nama, surel: "dinas@contoh.id", telepon: "+622155501001" },
        BY_COMMAND,
      ),
  },
  {
    id: MAKASSAR,
    says: "Another education office, in another time zone: neither sees anything of the other.",
    tell: (setting) =>
      makeStaffedOffice(
        setting,
        {
          ...{ id: MAKASSAR, jenis: "dinas", nama: "Dinas Pendidikan Kota Makassar", zona: "WITA" },
          pada: setting.daysAgo(3 * YEAR),
        },
        {
          ...{ id: DINAS_MAKASSAR.akunId, nama: DINAS_MAKASSAR.nama, surel: "dinas.makassar@contoh.id" },
          telepon: "+6241155501002",
        },
        BY_COMMAND,
      ),
  },
];

const SCHOOLS: Story[] = [
  schoolWithPost(
    "Ibu Ratna took the post over two years ago; her predecessor's decisions keep the predecessor's name.",
    {
      ...{ npsn: "20100001", nama: "SDN Menteng 01", jenjang: "SD", dinasId: JAKARTA, oleh: DINAS_JAKARTA },
      ...{ alamat: "Jalan Besuki No. 4, Menteng", kota: "Jakarta Pusat" },
      ...{ surel: "ratna.wulandari@contoh.id", telepon: "+6281210010001" },
      terms: [
        { nama: "Sulastri Handoko", nip: "196404121988032001", since: 4 * YEAR },
        { nama: RATNA.nama, nip: "197505122000032001", since: 2 * YEAR },
      ],
    },
  ),
  schoolWithPost("Pak Bambang leads another school and must never see the first one's teachers.", {
    ...{ npsn: "20100002", nama: "SMPN 5 Cikini", jenjang: "SMP", dinasId: JAKARTA, oleh: DINAS_JAKARTA },
    ...{ alamat: "Jalan Cikini Raya No. 78, Menteng", kota: "Jakarta Pusat" },
    ...{ surel: "bambang.sutrisno@contoh.id", telepon: "+6281210010002" },
    terms: [{ nama: BAMBANG.nama, nip: "197008171995031002", since: 3 * YEAR }],
  }),
  schoolWithPost("The principal retired twenty days ago and nobody follows yet: the Dinas has to appoint a Plt.", {
    ...{ npsn: "20100003", nama: "TK Negeri Gondangdia", jenjang: "TK", dinasId: JAKARTA, oleh: DINAS_JAKARTA },
    ...{ alamat: "Jalan Gondangdia Lama No. 12, Menteng", kota: "Jakarta Pusat", surel: null, telepon: null },
    terms: [{ nama: "Endang Purwanti", nip: "196610031990032003", since: 4 * YEAR }],
    vacantSince: 20,
  }),
  schoolWithPost("A vacant post of the other Dinas.", {
    ...{ npsn: "40300001", nama: "SDN Losari 2", jenjang: "SD", zona: "WITA", dinasId: MAKASSAR, oleh: DINAS_MAKASSAR },
    ...{ alamat: "Jalan Penghibur No. 9, Ujung Pandang", kota: "Makassar", surel: null, telepon: null },
    terms: [{ nama: "Syamsul Bahri", nip: "196507211989031004", since: 2 * YEAR }],
    vacantSince: 9,
  }),
  schoolWithPost("A Plt has led this school of the other Dinas for two months.", {
    ...{ npsn: "40300002", nama: "SMPN 6 Panakkukang", jenjang: "SMP", zona: "WITA" },
    ...{ dinasId: MAKASSAR, oleh: DINAS_MAKASSAR },
    ...{ alamat: "Jalan Boulevard No. 21, Panakkukang", kota: "Makassar" },
    ...{ surel: "nurhayati.dg@contoh.id", telepon: "+6281210010005" },
    terms: [
      { nama: "Muhammad Yusran", nip: "196903151994031005", since: 2 * YEAR },
      { nama: "Nurhayati Daeng", nip: "198001202005012006", jenis: "plt", since: 60 },
    ],
  }),
];

const TEACHERS: Story[] = [
  teacher("Siti is the teacher most journeys follow.", {
    ...{ nuptk: "1234567890120001", nip: "198703142010012001", nama: "Siti Rahmawati", npsn: "20100001" },
    ...{ surel: "siti.rahmawati@contoh.id", telepon: "+6281310010001", mapel: "Guru Kelas", statusKepegawaian: "pns" },
    ...{ registered: 400, decided: { days: 399, by: RATNA } },
  }),
  teacher("Andi is new to performance plans and works under the scheme of 2025.", {
    ...{ nuptk: "1234567890120002", nip: "199105202022211002", nama: "Andi Pratama", npsn: "20100001" },
    ...{ surel: "andi.pratama@contoh.id", telepon: "+6281310010002", mapel: "PJOK", statusKepegawaian: "pppk" },
    ...{ registered: 210, decided: { days: 208, by: RATNA } },
  }),
  teacher("Dewi registered two days ago and waits for Ibu Ratna.", {
    ...{ nuptk: "1234567890120003", nama: "Dewi Lestari", npsn: "20100001", mapel: "Guru Kelas" },
    ...{ surel: "dewi.lestari@contoh.id", telepon: "+6281310010003", statusKepegawaian: "gty", registered: 2 },
  }),
  teacher("Yusuf teaches at the other school.", {
    ...{ nuptk: "1234567890120004", nip: "198811302014021004", nama: "Yusuf Hidayat", npsn: "20100002" },
    ...{ surel: "yusuf.hidayat@contoh.id", telepon: "+6281310010004", mapel: "IPA", statusKepegawaian: "pns" },
    ...{ registered: 380, decided: { days: 377, by: BAMBANG } },
  }),
  teacher("Rina was refused three days ago and can correct her registration.", {
    ...{ nuptk: "1234567890120005", nama: "Rina Marlina", npsn: "20100001", mapel: "Bahasa Inggris" },
    ...{ surel: "rina.marlina@contoh.id", telepon: "+6281310010005", statusKepegawaian: "honorer", registered: 5 },
    decided: { days: 3, by: RATNA, tolak: "NUPTK tidak cocok dengan data sekolah. Periksa dua angka terakhir." },
  }),
  teacher("Hendra left the school in the autumn; he still reaches his portfolio and may ask to move.", {
    ...{ nuptk: "1234567890120006", nip: "197902112006041006", nama: "Hendra Gunawan", npsn: "20100001" },
    ...{ surel: "hendra.gunawan@contoh.id", telepon: "+6281310010006", mapel: "Guru Kelas", statusKepegawaian: "pns" },
    ...{ registered: 390, decided: { days: 388, by: RATNA } },
    left: { days: 45, by: RATNA, alasan: "Mutasi ke sekolah lain atas permintaan sendiri." },
  }),
  teacher("Lilis, not yet two years in service and so without NUPTK, has waited longest: the Dinas is told too.", {
    ...{ key: "lilis.suryani@contoh.id", nama: "Lilis Suryani", npsn: "20100001", mapel: "Guru Kelas" },
    ...{ surel: "lilis.suryani@contoh.id", telepon: "+6281310010007", statusKepegawaian: "honorer", registered: 16 },
  }),
  teacher("Joko registered with a number that a colleague says is hers: the Dinas can release the false claim.", {
    ...{ nuptk: "1234567890120008", nama: "Joko Susilo", npsn: "20100002", mapel: "Matematika" },
    ...{ surel: "joko.susilo@contoh.id", telepon: "+6281310010008", statusKepegawaian: "gty", registered: 6 },
  }),
  teacher("Wulan waits at a school whose post is vacant.", {
    ...{ nuptk: "1234567890120009", nama: "Wulan Sari", npsn: "20100003", mapel: "Guru Kelas TK" },
    ...{ surel: "wulan.sari@contoh.id", telepon: "+6281310010009", statusKepegawaian: "gty", registered: 15 },
  }),
  teacher("Made teaches at SMPN 5 and mentors for the LPTK: one account, two roles.", {
    ...{ nuptk: "1234567890120010", nip: "198206182008011010", nama: "I Made Suryana", npsn: "20100002" },
    ...{ surel: "made.suryana@contoh.id", telepon: "+6281310010010", mapel: "Matematika", statusKepegawaian: "pns" },
    ...{ registered: 370, decided: { days: 369, by: BAMBANG } },
  }),
  teacher("Ratih of the vacant school has asked to move to SDN Menteng 01.", {
    ...{ nuptk: "1234567890120011", nip: "198909092015032011", nama: "Ratih Kumala", npsn: "20100003" },
    ...{ surel: "ratih.kumala@contoh.id", telepon: "+6281310010011", mapel: "Guru Kelas TK", statusKepegawaian: "pns" },
    registered: 300,
    decided: { days: 299, by: { akunId: idOf("akun/20100003"), nama: "Endang Purwanti", peran: "kepsek" } },
  }),
  teacher("Nur Aini's reflection was refused once; corrected, it waits for Ibu Ratna again.", {
    ...{ nuptk: "1234567890120021", nip: "199004172019032021", nama: "Nur Aini", npsn: "20100001" },
    ...{ surel: "nur.aini@contoh.id", telepon: "+6281310010021", mapel: "Guru Kelas", statusKepegawaian: "pns" },
    ...{ registered: 330, decided: { days: 329, by: RATNA } },
  }),
  teacher("Bayu has to correct his reflection.", {
    ...{ nuptk: "1234567890120022", nama: "Bayu Saputra", npsn: "20100001", mapel: "Pendidikan Agama Islam" },
    ...{ surel: "bayu.saputra@contoh.id", telepon: "+6281310010022", statusKepegawaian: "gty" },
    ...{ registered: 250, decided: { days: 248, by: RATNA } },
  }),
  teacher("A teacher of the other Dinas, waiting for the Plt.", {
    ...{ nuptk: "1234567890120012", nama: "Besse Nurul", npsn: "40300002", mapel: "Bahasa Indonesia" },
    ...{ surel: "besse.nurul@contoh.id", telepon: "+6281310010012", statusKepegawaian: "gty", registered: 4 },
  }),
];

const OFFICES: Story[] = [
  {
    id: LPTK,
    says: "The LPTK that trains the cohort PGSD 01, its admin, and Dr. Hesti, the cohort's mentor.",
    tell: async (setting) => {
      const { tx, daysAgo, kataSandi } = setting;
      const admin = { id: idOf("akun/lptk@contoh.id"), nama: "Maya Anggraini" };
      await makeStaffedOffice(
        setting,
        { id: LPTK, jenis: "lptk", nama: "LPTK Universitas Contoh", dinasId: JAKARTA, pada: daysAgo(2 * YEAR) },
        { ...admin, surel: "lptk@contoh.id", telepon: "+622155501003" },
        DINAS_JAKARTA,
      );
      const mentor = await makeMentor(tx, {
        ...{ id: idOf("akun/mentor@contoh.id"), nama: "Dr. Hesti Kurniasih, M.Pd.", surel: "mentor@contoh.id" },
        ...{ telepon: "+6281410010001", nomorRegistrasi: "INS-2024-0117", instansiId: LPTK, kataSandi },
        pada: daysAgo(YEAR),
      });
      await makeHistory(tx, { jenis: "peran_akun", id: mentor.peranId }, [
        {
          ...{ pada: daysAgo(YEAR), oleh: { akunId: admin.id, nama: admin.nama, peran: "lptk" }, aksi: "peran.buat" },
          peristiwa: ROLE_HAPPENINGS.made(ROLE_LABELS.mentor, mentor.nama),
        },
      ]);
    },
  },
  {
    id: LPTK_MAKASSAR,
    says: "Another LPTK with a mentor of its own: neither sees the other's.",
    tell: async (setting) => {
      const { tx, daysAgo, kataSandi } = setting;
      const pada = daysAgo(YEAR);
      const nama = "LPTK Universitas Contoh Makassar";
      await makeStaffedOffice(
        setting,
        { id: LPTK_MAKASSAR, jenis: "lptk", nama, dinasId: MAKASSAR, zona: "WITA", pada },
        {
          ...{ id: idOf("akun/lptk.makassar@contoh.id"), nama: "Rosdiana Latief" },
          ...{ surel: "lptk.makassar@contoh.id", telepon: "+6241155501004" },
        },
        DINAS_MAKASSAR,
      );
      await makeMentor(tx, {
        ...{ id: idOf("akun/mentor.makassar@contoh.id"), nama: "Dr. Ilham Basri", surel: "mentor.makassar@contoh.id" },
        ...{ telepon: "+6281410010002", nomorRegistrasi: "INS-2024-0402", instansiId: LPTK_MAKASSAR, kataSandi, pada },
      });
    },
  },
  {
    id: P2KPTK2,
    says: "The unit that runs the trainings.",
    tell: (setting) =>
      makeStaffedOffice(
        setting,
        {
          ...{ id: P2KPTK2, jenis: "p2kptk2", nama: "P2KPTK2 Wilayah I", dinasId: JAKARTA },
          pada: setting.daysAgo(2 * YEAR),
        },
        {
          ...{ id: idOf("akun/p2kptk2@contoh.id"), nama: "Agus Setiawan", surel: "p2kptk2@contoh.id" },
          telepon: "+622155501005",
        },
        DINAS_JAKARTA,
      ),
  },
  {
    id: LEMBAGA,
    says: "A foundation that registered itself to apply for a licence.",
    tell: (setting) => {
      const person = { id: idOf("akun/lembaga@contoh.id"), nama: "Fitri Ramadhani" };
      return makeStaffedOffice(
        setting,
        { id: LEMBAGA, jenis: "lembaga", nama: "Yayasan Pelita Contoh", pada: setting.daysAgo(30) },
        { ...person, surel: "lembaga@contoh.id", telepon: "+6281510010001" },
        { akunId: person.id, nama: person.nama, peran: "lembaga" },
      );
    },
  },
];

/** The accounts of the ten of PGSD 01: eight who sign in, one who has yet to activate, one who let it lapse. Their cohort and the activation code: cohort.ts. */
const PLPG: Story[] = COHORT_ACCOUNTS.map(({ id, nama, nomorPeserta, invited, canSignIn }, index) => {
  const number = index + 1;
  const says = canSignIn ? "Takes part in PGSD 01." : "Has no password yet.";
  const tell = async ({ tx, daysAgo, kataSandi }: Setting) => {
    const telepon = `+62816100100${String(number).padStart(2, "0")}`;
    await makeParticipantAccount(tx, {
      ...{ id, nama, nomorPeserta, telepon, pada: daysAgo(invited), surel: `peserta${number}@contoh.id` },
      kataSandi: canSignIn ? kataSandi : null,
    });
  };
  return { id, says, tell };
});
const MOVE = idOf("pindah/ratih-kumala");

/** Told after everybody exists: what ties several of them together. */
const TIES: Story[] = [
  {
    id: idOf("peran/mentor-made-suryana"),
    says: "Made's second role.",
    tell: async ({ tx, daysAgo }) => {
      const akunId = idOf("akun/1234567890120010");
      await tx.pengenal.create({ data: { jenis: "nomor_registrasi", nilai: "INS-2025-0033", akunId } });
      await tx.peranAkun.create({
        data: {
          ...{ id: idOf("peran/mentor-made-suryana"), akunId, peran: "mentor", instansiId: LPTK },
          dibuatPada: daysAgo(100),
        },
      });
    },
  },
  {
    id: MOVE,
    says: "Ratih's move waits for Ibu Ratna.",
    tell: async ({ tx, daysAgo }) => {
      const akunId = idOf("akun/1234567890120011");
      const [dari, ke] = [school("20100003"), school("20100001")];
      const pada = daysAgo(4);
      await makeMove(tx, { id: MOVE, akunId, dariSekolahId: dari.id, keSekolahId: ke.id, diajukanPada: pada });
      const oleh: Event["oleh"] = { akunId, nama: "Ratih Kumala", peran: "guru" };
      const peristiwa = "Pindah ke SDN Menteng 01 diajukan";
      const events: Event[] = [{ pada, oleh, aksi: "pindah.ajukan", peristiwa, ke: "diajukan" }];
      await makeHistory(tx, { jenis: "pindah_sekolah", id: MOVE }, events);
    },
  },
];

/** What Siti has kept, each a real PDF. */
const PORTFOLIO: Story[] = (
  [
    ["Sertifikat Asesmen Formatif", "sertifikat", 120, "Pelatihan Asesmen Formatif, 32 JP"],
    ["Modul ajar pecahan kelas 4", "rpp_modul_ajar", 60, "Pecahan senilai, tiga pertemuan"],
    ["Laporan komunitas belajar Oktober", "laporan", 30, "Diskusi tiket keluar bersama guru kelas tinggi"],
  ] as const
).map(([judul, kategori, days, about]) => {
  const id = idOf(`karya/${judul}`);
  return {
    id,
    says: `Siti keeps: ${judul}.`,
    tell: ({ tx, daysAgo }) =>
      makeKarya(tx, {
        ...{ id, akunId: idOf("akun/1234567890120001"), judul, kategori, pada: daysAgo(days) },
        lines: [judul, "Siti Rahmawati", "SDN Menteng 01", about],
      }),
  };
});

const STORIES: readonly Story[] = [
  ...DINAS,
  ...SCHOOLS,
  ...TEACHERS,
  ...OFFICES,
  ...PLPG,
  ...TIES,
  ...REFLECTIONS,
  ...TRAINING_STORIES,
  ...ENROLMENTS,
  ...APPLICATIONS,
  ...PORTFOLIO,
  ...PERFORMANCE_PERIODS,
  ...withPractice(PLANS),
  ...COHORT_STORIES,
];

/**
 * Tells every story that this database does not hold yet; what people did with the earlier ones meanwhile stays as it is.
 * `hash` is asked for the password's hash only if somebody is made. Returns how many stories were told.
 */
export async function seedDemonstration(tx: Tx, now: Date, hash: () => Promise<string>): Promise<number> {
  const ids = STORIES.map(({ id }) => id);
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM akun WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM instansi WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM sekolah WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM peran_akun WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM pindah_sekolah WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM karya WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM bank_soal WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM periode_refleksi WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM refleksi WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM pelatihan WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM berkas WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM usulan_topik WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM pendaftaran_pelatihan WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM katalog_kinerja WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM periode_kinerja WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM rencana_kinerja WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM rombel WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id FROM peserta WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM pesan_forum WHERE id = ANY(${ids}::uuid[])`;
  const isKnown = new Set(known.map(({ id }) => id));
  const untold = STORIES.filter(({ id }) => !isKnown.has(id));
  if (untold.length === 0) return 0;
  const setting: Setting = { tx, now, kataSandi: await hash(), daysAgo: (days) => addDays(now, -days) };
  for (const story of untold) await story.tell(setting);
  return untold.length;
}

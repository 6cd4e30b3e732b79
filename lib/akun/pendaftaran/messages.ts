import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const statusPage = "/guru/status";
const detail = (akunId: string) => `/kepsek/pendaftaran/${akunId}`;

/** In-app notices by what happened. */
export const notices = {
  masuk: (guru: string, akunId: string): Words => ({
    judul: "Pendaftaran guru menunggu Bapak/Ibu",
    isi: `${guru} mendaftar sebagai guru di sekolah Bapak/Ibu.`,
    tautan: detail(akunId),
  }),
  disetujui: (sekolah: string): Words => ({
    judul: "Pendaftaran Anda disetujui",
    isi: `Kepala ${sekolah} menyetujui pendaftaran Anda. Semua menu guru sudah terbuka.`,
    tautan: "/guru",
  }),
  ditolak: (alasan: string): Words => ({
    judul: "Pendaftaran Anda ditolak",
    isi: `Alasan: ${alasan} Perbaiki datanya, lalu ajukan ulang.`,
    tautan: statusPage,
  }),
  dinonaktifkan: (sekolah: string, alasan: string): Words => ({
    judul: "Akun Anda dinonaktifkan",
    isi: `Kepala ${sekolah} menonaktifkan akun Anda. Alasan: ${alasan}`,
    tautan: statusPage,
  }),
  diaktifkan: (sekolah: string): Words => ({
    judul: "Akun Anda aktif kembali",
    isi: `Kepala ${sekolah} mengaktifkan kembali akun Anda.`,
    tautan: "/guru",
  }),
  dipakaiLain: (apa: string): Words => ({
    judul: `${apa} Anda dipakai pendaftar lain`,
    isi: `Masa simpan setelah penolakan sudah lewat. Bila mengajukan ulang, isi ${apa} yang lain atau hubungi Dinas Pendidikan.`,
    tautan: statusPage,
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "pendaftaran-diterima": (data) =>
    letter(
      "Pendaftaran Anda sudah kami terima",
      greeting(data),
      `Pendaftaran Anda di ${words(data, "sekolah")} sudah diterima. Kepala sekolah akan memeriksanya; selama itu Anda dapat masuk dan melihat statusnya.`,
      open(statusPage),
      "Jika Anda tidak merasa mendaftar, hubungi Dinas Pendidikan agar pendaftaran ini dilepaskan.",
    ),
  "pendaftaran-masuk": (data) =>
    letter(
      "Pendaftaran guru menunggu Bapak/Ibu",
      greeting(data),
      `${words(data, "guru")} mendaftar sebagai guru di ${words(data, "sekolah")}. Mohon diperiksa, lalu pilih Setujui atau Tolak.`,
      open(detail(words(data, "akunId"))),
    ),
  "pendaftaran-disetujui": (data) =>
    letter(
      "Pendaftaran Anda disetujui",
      greeting(data),
      `Kepala ${words(data, "sekolah")} menyetujui pendaftaran Anda. Semua menu guru sudah terbuka.`,
      open("/masuk"),
    ),
  "pendaftaran-ditolak": (data) =>
    letter(
      "Pendaftaran Anda ditolak",
      greeting(data),
      `Kepala ${words(data, "sekolah")} belum dapat menyetujui pendaftaran Anda. Alasan:`,
      words(data, "alasan"),
      "Masuk, perbaiki datanya, lalu pilih Ajukan ulang.",
      open(statusPage),
    ),
  "akun-dinonaktifkan": (data) =>
    letter(
      "Akun Anda dinonaktifkan",
      greeting(data),
      `Kepala ${words(data, "sekolah")} menonaktifkan akun Anda. Alasan:`,
      words(data, "alasan"),
      "Bukti Karya Anda tetap dapat dibuka. Bila mengajar di sekolah lain, ajukan pindah sekolah.",
      open(statusPage),
    ),
  "akun-diaktifkan": (data) =>
    letter(
      "Akun Anda aktif kembali",
      greeting(data),
      `Kepala ${words(data, "sekolah")} mengaktifkan kembali akun Anda.`,
      open("/masuk"),
    ),
  "klaim-dilepaskan": (data) =>
    letter(
      "Pendaftaran Anda dilepaskan",
      greeting(data),
      `Dinas Pendidikan melepaskan pendaftaran Anda di ${words(data, "sekolah")}. Alasan:`,
      words(data, "alasan"),
      "Bila ini keliru, hubungi Dinas Pendidikan, lalu daftar lagi.",
    ),
} satisfies Record<string, Template>;

export type MailName = keyof typeof mailTemplates;

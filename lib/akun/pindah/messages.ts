import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const movePage = "/guru/pindah-sekolah";
const detail = (id: string) => `/kepsek/pindah/${id}`;

/** In-app notices by what happened. */
export const moveNotices = {
  masuk: (guru: string, dari: string, id: string): Words => ({
    judul: "Permintaan pindah menunggu Bapak/Ibu",
    isi: `${guru} dari ${dari} meminta pindah ke sekolah Bapak/Ibu.`,
    tautan: detail(id),
  }),
  disetujui: (ke: string): Words => ({
    judul: "Pindah sekolah disetujui",
    isi: `Anda sekarang tercatat sebagai guru ${ke}.`,
    tautan: "/guru",
  }),
  ditolak: (ke: string, alasan: string): Words => ({
    judul: "Pindah sekolah ditolak",
    isi: `Kepala ${ke} menolak permintaan pindah Anda. Alasan: ${alasan}`,
    tautan: movePage,
  }),
  keluar: (guru: string, ke: string): Words => ({
    judul: "Seorang guru pindah sekolah",
    isi: `${guru} pindah ke ${ke}. Yang belum diputuskan untuk guru ini beralih ke kepala sekolah yang baru.`,
    tautan: "/kepsek/guru",
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "pindah-masuk": (data) =>
    letter(
      "Permintaan pindah menunggu Bapak/Ibu",
      greeting(data),
      `${words(data, "guru")} dari ${words(data, "dari")} meminta pindah ke ${words(data, "ke")}. Mohon diperiksa, lalu pilih Setujui atau Tolak.`,
      open(detail(words(data, "id"))),
    ),
  "pindah-disetujui": (data) =>
    letter(
      "Pindah sekolah disetujui",
      greeting(data),
      `Anda sekarang tercatat sebagai guru ${words(data, "ke")}.`,
      open("/masuk"),
    ),
  "pindah-ditolak": (data) =>
    letter(
      "Pindah sekolah ditolak",
      greeting(data),
      `Kepala ${words(data, "ke")} belum dapat menerima permintaan pindah Anda. Alasan:`,
      words(data, "alasan"),
      open(movePage),
    ),
  "pindah-keluar": (data) =>
    letter(
      "Seorang guru pindah sekolah",
      greeting(data),
      `${words(data, "guru")} pindah dari ${words(data, "dari")} ke ${words(data, "ke")}. Yang belum diputuskan untuk guru ini beralih ke kepala sekolah yang baru.`,
    ),
} satisfies Record<string, Template>;

export type MoveMailName = keyof typeof mailTemplates;

import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const own = (id: string) => `/guru/refleksi/${id}`;
const detail = (id: string) => `/kepsek/refleksi/${id}`;

/** In-app notices by what happened. */
export const reflectionNotices = {
  masuk: (guru: string, periode: string, id: string): Words => ({
    judul: "Refleksi guru menunggu Bapak/Ibu",
    isi: `${guru} mengirim refleksi ${periode}.`,
    tautan: detail(id),
  }),
  disetujui: (periode: string, id: string): Words => ({
    judul: "Refleksi Anda disetujui",
    isi: `Kepala sekolah menyetujui refleksi ${periode}. Lihat pelatihan yang direkomendasikan untuk Anda.`,
    tautan: own(id),
  }),
  tidakDisetujui: (periode: string, alasan: string, id: string): Words => ({
    judul: "Refleksi Anda perlu diperbaiki",
    isi: `Kepala sekolah tidak menyetujui refleksi ${periode}. Alasan: ${alasan}`,
    tautan: own(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "refleksi-masuk": (data) =>
    letter(
      "Refleksi guru menunggu Bapak/Ibu",
      greeting(data),
      `${words(data, "guru")} mengirim refleksi ${words(data, "periode")}. Mohon dibaca sampai akhir, lalu pilih Setujui atau Tidak Menyetujui.`,
      open(detail(words(data, "id"))),
    ),
  "refleksi-disetujui": (data) =>
    letter(
      "Refleksi Anda disetujui",
      greeting(data),
      `Kepala sekolah menyetujui refleksi ${words(data, "periode")}. Pelatihan yang direkomendasikan untuk Anda sudah dapat dilihat.`,
      open(own(words(data, "id"))),
    ),
  "refleksi-tidak-disetujui": (data) =>
    letter(
      "Refleksi Anda perlu diperbaiki",
      greeting(data),
      `Kepala sekolah belum menyetujui refleksi ${words(data, "periode")}. Alasan:`,
      words(data, "alasan"),
      "Perbaiki isiannya, lalu kirim lagi.",
      open(own(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type ReflectionMailName = keyof typeof mailTemplates;

import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const own = (id: string) => `/guru/kinerja/${id}/penilaian`;

/** In-app notices by what happened; the predikat itself is read on the page. */
export const ratingNotices = {
  dinilai: (periode: string, id: string): Words => ({
    judul: "Kinerja Anda sudah dinilai",
    isi: `Kepala sekolah menilai kinerja Anda, ${periode}. Baca penilaiannya, lalu pilih Saya sudah membaca.`,
    tautan: own(id),
  }),
  diperbaiki: (periode: string, id: string): Words => ({
    judul: "Penilaian kinerja Anda diperbaiki",
    isi: `Kepala sekolah memperbaiki penilaian kinerja Anda, ${periode}. Baca lagi, lalu pilih Saya sudah membaca.`,
    tautan: own(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "kinerja-dinilai": (data) =>
    letter(
      "Kinerja Anda sudah dinilai",
      greeting(data),
      `Kepala sekolah menilai kinerja Anda, ${words(data, "periode")}. Baca penilaiannya, lalu pilih Saya sudah membaca.`,
      "Bila tidak dibaca, penilaian dianggap sudah diketahui setelah 14 hari.",
      open(own(words(data, "id"))),
    ),
  "kinerja-dinilai-ulang": (data) =>
    letter(
      "Penilaian kinerja Anda diperbaiki",
      greeting(data),
      `Kepala sekolah memperbaiki penilaian kinerja Anda, ${words(data, "periode")}. Baca lagi, lalu pilih Saya sudah membaca.`,
      "Masa 14 hari untuk membacanya dihitung lagi sejak perbaikan ini.",
      open(own(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type RatingMailName = keyof typeof mailTemplates;

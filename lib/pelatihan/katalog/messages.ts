import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const page = (id: string) => `/guru/pelatihan/${id}`;

/** In-app notices by what happened. */
export const trainingNotices = {
  berubah: (judul: string, perubahan: string, id: string): Words => ({
    judul: "Jadwal atau tempat pelatihan berubah",
    isi: `${judul}: ${perubahan}`,
    tautan: page(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "pelatihan-berubah": (data) =>
    letter(
      "Jadwal atau tempat pelatihan berubah",
      greeting(data),
      `Pelatihan “${words(data, "judul")}” yang Anda daftari berubah:`,
      words(data, "perubahan"),
      `Pendaftaran Anda tetap tercatat. Bila tidak dapat hadir, Anda masih dapat membatalkannya sebelum sesi pertama. ${open(page(words(data, "id")))}`,
    ),
} satisfies Record<string, Template>;

export type TrainingMailName = keyof typeof mailTemplates;

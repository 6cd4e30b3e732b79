import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const shown = (id: string, nomor: string | number) => `/kepsek/kinerja/${id}/perubahan/${nomor}`;

/** In-app notices by what happened. */
export const changeNotices = {
  diubah: (guru: string, periode: string, id: string, nomor: number): Words => ({
    judul: "Rencana Hasil Kerja diubah",
    isi: `${guru} mengubah Rencana Hasil Kerja ${periode} setelah disetujui. Lihat sebelum dan sesudahnya.`,
    tautan: shown(id, nomor),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "rhk-diubah": (data) =>
    letter(
      "Rencana Hasil Kerja diubah",
      greeting(data),
      `${words(data, "guru")} mengubah Rencana Hasil Kerja ${words(data, "periode")} setelah Bapak/Ibu menyetujuinya. Bukti dukung dari baris yang diubah ikut terhapus.`,
      open(shown(words(data, "id"), words(data, "nomor"))),
    ),
} satisfies Record<string, Template>;

export type ChangeMailName = keyof typeof mailTemplates;

import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const read = (id: string) => `/kepsek/kinerja/${id}/pengembangan`;
const own = (id: string) => `/guru/kinerja/${id}/pelaksanaan-tugas-pokok`;

/** In-app notices by what happened. */
export const taskNotices = {
  dikirim: (guru: string, periode: string, id: string): Words => ({
    judul: "Refleksi Pengembangan Kompetensi dikirim",
    isi: `${guru} mengirim dokumen Pengembangan Kompetensi ${periode}.`,
    tautan: read(id),
  }),
  diverifikasi: (tugas: string, id: string): Words => ({
    judul: "Tugas pokok Anda diverifikasi",
    isi: `Kepala sekolah memverifikasi: ${tugas}.`,
    tautan: own(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "refleksi-belajar-dikirim": (data) =>
    letter(
      "Refleksi Pengembangan Kompetensi dikirim",
      greeting(data),
      `${words(data, "guru")} mengirim dokumen Pengembangan Kompetensi ${words(data, "periode")}. Bapak/Ibu dapat membacanya; tidak ada yang perlu diputuskan.`,
      open(read(words(data, "id"))),
    ),
  "tugas-diverifikasi": (data) =>
    letter(
      "Tugas pokok Anda diverifikasi",
      greeting(data),
      `Kepala sekolah sudah melihat bukti pelaksanaan tugas pokok Anda dan memverifikasi: ${words(data, "tugas")}.`,
      open(own(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type TaskMailName = keyof typeof mailTemplates;

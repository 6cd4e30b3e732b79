import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const own = (id: string) => `/guru/kinerja/${id}/observasi`;
const detail = (id: string) => `/kepsek/kinerja/${id}/observasi`;

/** In-app notices by what happened. `kapan` is the appointment as people read it. */
export const practiceNotices = {
  siap: (guru: string, id: string): Words => ({
    judul: "Dokumen Persiapan menunggu jadwal observasi",
    isi: `${guru} mengirim Dokumen Persiapan. Mohon tentukan jadwal observasi kelasnya.`,
    tautan: detail(id),
  }),
  jadwal: (kapan: string, tempat: string, id: string): Words => ({
    judul: "Jadwal observasi kelas Anda",
    isi: `Kepala sekolah mengamati kelas Anda pada ${kapan}, di ${tempat}.`,
    tautan: own(id),
  }),
  diobservasi: (id: string): Words => ({
    judul: "Hasil observasi siap dikumpulkan",
    isi: "Kepala sekolah sudah mengisi hasil observasi. Klik Kumpulkan untuk melihatnya.",
    tautan: own(id),
  }),
  tindakLanjut: (guru: string, id: string): Words => ({
    judul: "Dokumen Tindak Lanjut dikumpulkan",
    isi: `${guru} mengumpulkan Dokumen Tindak Lanjut.`,
    tautan: detail(id),
  }),
  refleksi: (guru: string, id: string): Words => ({
    judul: "Dokumen Refleksi dikumpulkan",
    isi: `${guru} menyelesaikan praktik kinerja dengan Dokumen Refleksi.`,
    tautan: detail(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "praktik-siap": (data) =>
    letter(
      "Dokumen Persiapan menunggu jadwal observasi",
      greeting(data),
      `${words(data, "guru")} mengirim Dokumen Persiapan. Mohon dibaca, lalu tentukan jadwal observasi kelasnya.`,
      open(detail(words(data, "id"))),
    ),
  "praktik-jadwal": (data) =>
    letter(
      "Jadwal observasi kelas Anda",
      greeting(data),
      `Kepala sekolah mengamati kelas Anda pada ${words(data, "kapan")}, di ${words(data, "tempat")}. Berkas kalender dapat diunduh di halaman praktik kinerja Anda.`,
      open(own(words(data, "id"))),
    ),
  "praktik-diobservasi": (data) =>
    letter(
      "Hasil observasi siap dikumpulkan",
      greeting(data),
      "Kepala sekolah sudah mengisi hasil observasi kelas Anda. Klik Kumpulkan untuk melihat hasilnya, lalu isi Dokumen Tindak Lanjut.",
      open(own(words(data, "id"))),
    ),
  "praktik-tindak-lanjut": (data) =>
    letter(
      "Dokumen Tindak Lanjut dikumpulkan",
      greeting(data),
      `${words(data, "guru")} mengumpulkan Dokumen Tindak Lanjut. Dukungan yang diperlukan tertulis di dalamnya.`,
      open(detail(words(data, "id"))),
    ),
  "praktik-refleksi": (data) =>
    letter(
      "Dokumen Refleksi dikumpulkan",
      greeting(data),
      `${words(data, "guru")} menyelesaikan praktik kinerja dengan Dokumen Refleksi.`,
      open(detail(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type PracticeMailName = keyof typeof mailTemplates;

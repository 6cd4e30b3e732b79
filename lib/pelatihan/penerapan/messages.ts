import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const reportPage = (id: string) => `/kepsek/pelatihan/penerapan/${id}`;
const reviewPage = (id: string) => `/p2kptk2/penerapan/${id}`;
const reflectionPage = (id: string) => `/guru/pelatihan/pendaftaran/${id}/refleksi`;

/** In-app notices by what happened. */
export const applicationNotices = {
  refleksi: (guru: string, pelatihan: string, id: string): Words => ({
    judul: "Laporan penerapan menunggu Bapak/Ibu",
    isi: `${guru} selesai mengikuti “${pelatihan}” dan menuliskan apa yang akan diterapkan. Laporkan penerapannya.`,
    tautan: reportPage(id),
  }),
  dilaporkan: (pelatihan: string, id: string): Words => ({
    judul: "Penerapan Anda sudah dilaporkan",
    isi: `Kepala sekolah melaporkan penerapan “${pelatihan}” kepada P2KPTK2, yang sekarang meninjaunya.`,
    tautan: reflectionPage(id),
  }),
  tinjau: (guru: string, sekolah: string, pelatihan: string, id: string): Words => ({
    judul: "Laporan penerapan menunggu tinjauan",
    isi: `Kepala ${sekolah} melaporkan penerapan “${pelatihan}” oleh ${guru}.`,
    tautan: reviewPage(id),
  }),
  dikembalikan: (guru: string, pelatihan: string, alasan: string, id: string): Words => ({
    judul: "Laporan penerapan perlu diperbaiki",
    isi: `P2KPTK2 mengembalikan laporan penerapan “${pelatihan}” oleh ${guru}. Alasan: ${alasan}`,
    tautan: reportPage(id),
  }),
  dikembalikanGuru: (pelatihan: string, alasan: string, id: string): Words => ({
    judul: "Laporan penerapan Anda dikembalikan",
    isi: `P2KPTK2 meminta kepala sekolah memperbaiki laporan penerapan “${pelatihan}”. Alasan: ${alasan}`,
    tautan: reflectionPage(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "penerapan-lapor": (data) =>
    letter(
      "Laporan penerapan menunggu Bapak/Ibu",
      greeting(data),
      `${words(data, "guru")} selesai mengikuti “${words(data, "pelatihan")}” dan menuliskan apa yang akan diterapkan di sekolah. Setelah melihatnya diterapkan, mohon pilih Lapor: hanya guru yang menerapkan hasil pelatihan yang mendapat sertifikat.`,
      open(reportPage(words(data, "id"))),
    ),
  "penerapan-dilaporkan": (data) =>
    letter(
      "Penerapan Anda sudah dilaporkan",
      greeting(data),
      `Kepala sekolah melaporkan penerapan “${words(data, "pelatihan")}” kepada P2KPTK2. P2KPTK2 meninjaunya sebelum sertifikat diterbitkan.`,
      open(reflectionPage(words(data, "id"))),
    ),
  "penerapan-tinjau": (data) =>
    letter(
      "Laporan penerapan menunggu tinjauan",
      greeting(data),
      `Kepala ${words(data, "sekolah")} melaporkan penerapan “${words(data, "pelatihan")}” oleh ${words(data, "guru")}.`,
      open(reviewPage(words(data, "id"))),
    ),
  "penerapan-dikembalikan": (data) =>
    letter(
      "Laporan penerapan perlu diperbaiki",
      greeting(data),
      `P2KPTK2 mengembalikan laporan penerapan “${words(data, "pelatihan")}” oleh ${words(data, "guru")}. Alasan:`,
      words(data, "alasan"),
      open(reportPage(words(data, "id"))),
    ),
  "penerapan-dikembalikan-guru": (data) =>
    letter(
      "Laporan penerapan Anda dikembalikan",
      greeting(data),
      `P2KPTK2 meminta kepala sekolah memperbaiki laporan penerapan “${words(data, "pelatihan")}”. Alasan:`,
      words(data, "alasan"),
      open(reflectionPage(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type ApplicationMailName = keyof typeof mailTemplates;

import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const own = (id: string) => `/guru/kinerja/${id}`;
const detail = (id: string) => `/kepsek/kinerja/${id}`;

/** In-app notices by what happened. */
export const planNotices = {
  masuk: (guru: string, periode: string, id: string): Words => ({
    judul: "Rencana kinerja menunggu Bapak/Ibu",
    isi: `${guru} mengajukan rencana kinerja ${periode}.`,
    tautan: detail(id),
  }),
  otomatis: (guru: string, periode: string, id: string): Words => ({
    judul: "Rencana kinerja disetujui otomatis",
    isi: `Rencana kinerja ${guru}, ${periode}, disetujui otomatis karena sekolah dipimpin pelaksana tugas (Plt).`,
    tautan: detail(id),
  }),
  disetujui: (periode: string, id: string): Words => ({
    judul: "Rencana kinerja Anda disetujui",
    isi: `Kepala sekolah menyetujui rencana kinerja ${periode}. Pelaksanaannya dapat dimulai.`,
    tautan: own(id),
  }),
  disetujuiOtomatis: (periode: string, id: string): Words => ({
    judul: "Rencana kinerja Anda disetujui otomatis",
    isi: `Rencana kinerja ${periode} disetujui otomatis karena sekolah Anda dipimpin pelaksana tugas (Plt).`,
    tautan: own(id),
  }),
  dikembalikan: (periode: string, alasan: string, id: string): Words => ({
    judul: "Rencana kinerja Anda dikembalikan",
    isi: `Kepala sekolah mengembalikan rencana kinerja ${periode}. Alasan: ${alasan}`,
    tautan: own(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "rencana-masuk": (data) =>
    letter(
      "Rencana kinerja menunggu Bapak/Ibu",
      greeting(data),
      `${words(data, "guru")} mengajukan rencana kinerja ${words(data, "periode")}. Mohon dibaca sampai akhir, lalu pilih Setujui atau Kembalikan.`,
      open(detail(words(data, "id"))),
    ),
  "rencana-otomatis-kepala": (data) =>
    letter(
      "Rencana kinerja disetujui otomatis",
      greeting(data),
      `Rencana kinerja ${words(data, "guru")}, ${words(data, "periode")}, disetujui otomatis karena sekolah dipimpin pelaksana tugas (Plt). Bapak/Ibu dapat membacanya.`,
      open(detail(words(data, "id"))),
    ),
  "rencana-disetujui": (data) =>
    letter(
      "Rencana kinerja Anda disetujui",
      greeting(data),
      `Kepala sekolah menyetujui rencana kinerja ${words(data, "periode")}. Pelaksanaannya dapat dimulai.`,
      open(own(words(data, "id"))),
    ),
  "rencana-otomatis": (data) =>
    letter(
      "Rencana kinerja Anda disetujui otomatis",
      greeting(data),
      `Rencana kinerja ${words(data, "periode")} disetujui otomatis karena sekolah Anda dipimpin pelaksana tugas (Plt).`,
      open(own(words(data, "id"))),
    ),
  "rencana-dikembalikan": (data) =>
    letter(
      "Rencana kinerja Anda dikembalikan",
      greeting(data),
      `Kepala sekolah mengembalikan rencana kinerja ${words(data, "periode")}. Alasan:`,
      words(data, "alasan"),
      "Baca catatan di setiap bagian, perbaiki, lalu ajukan lagi.",
      open(own(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type PlanMailName = keyof typeof mailTemplates;

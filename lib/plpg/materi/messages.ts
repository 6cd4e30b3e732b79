import type { Words } from "@/lib/server/letter";

/** In-app notices about the schedule; `tautan` is the reader's own home. */
export const scheduleNotices = {
  tambah: (judul: string, when: string, tautan: string): Words => ({
    judul: "Jadwal PLPG baru",
    isi: `${judul}: ${when}.`,
    tautan,
  }),
  ubah: (judul: string, when: string, tautan: string): Words => ({
    judul: "Jadwal PLPG berubah",
    isi: `${judul}, kini ${when}.`,
    tautan,
  }),
  hapus: (judul: string, when: string, tautan: string): Words => ({
    judul: "Jadwal PLPG ditiadakan",
    isi: `${judul}, semula ${when}.`,
    tautan,
  }),
} as const;

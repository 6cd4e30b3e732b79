import type { PeriodState } from "./rules";

export const PERIOD_LABELS: Record<PeriodState, string> = {
  akan_datang: "Akan datang",
  terbuka: "Terbuka",
  ditutup: "Ditutup",
};

/** What the timeline says. */
export const PERIOD_HAPPENINGS = { buat: "Periode dibuat", ubah: "Periode diubah" } as const;

/** What the list says after it, by `?pesan=`. */
export const PERIOD_MESSAGES = {
  dibuat: {
    title: "Periode refleksi dibuat.",
    text: "Begitu terbuka, guru melihatnya di halaman Untuk ditindaklanjuti.",
  },
  diubah: { title: "Periode refleksi diubah." },
} as const;

import type { Mode } from "./rules";
import type { CohortState } from "./status";

export const MODE_LABELS: Record<Mode, string> = { daring: "Daring", surel: "Surel", tatap_muka: "Tatap muka" };

export const COHORT_LABELS: Record<CohortState, string> = { berjalan: "Berjalan", selesai: "Selesai" };

export const COHORT_WORDS = {
  noCohort: "Anda belum mendapatkan rombel. LPTK akan menempatkan Anda, dan kabarnya muncul di sini.",
  noMentor: "Rombel ini belum punya mentor. Pilih mentornya.",
  enter: "Masuk ke kelas",
} as const;

/** What a rombel's timeline says. */
export const COHORT_HAPPENINGS = {
  buat: (nama: string) => `Rombel ${nama} dibuat`,
  tugaskan: (mentor: string) => `${mentor} ditugaskan sebagai mentor`,
  ganti: (mentor: string) => `Penugasan ${mentor} sebagai mentor berakhir`,
  tutup: "Rombel ditutup",
  bukaKembali: "Rombel dibuka kembali",
} as const;

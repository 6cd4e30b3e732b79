import type { ScoreState } from "./status";

export const SCORE_LABELS: Record<ScoreState, string> = { terbuka: "Belum final", final: "Final" };

/** The words of `COMPONENTS`. */
export const COMPONENT_LABELS = {
  proses: "Proses",
  laporan_1: "Laporan 1",
  laporan_2: "Laporan 2",
  laporan_3: "Laporan 3",
  laporan_4: "Laporan 4",
  presentasi: "Presentasi",
} as const;

const NOT_SENT = "Tidak mengumpulkan";
/** The explicit zero of each component. */
export const ZERO_LABELS = {
  proses: "Tidak mengikuti proses",
  laporan_1: NOT_SENT,
  laporan_2: NOT_SENT,
  laporan_3: NOT_SENT,
  laporan_4: NOT_SENT,
  presentasi: "Tidak hadir presentasi",
} as const;

export const passLabel = (lulus: boolean) => (lulus ? "Lulus" : "Tidak lulus");

export const SCORE_WORDS = {
  empty: "Tuliskan nilainya, dari 0 sampai 100.",
  shape: "Tuliskan nilai sebagai angka, misalnya 87 atau 87,52.",
  decimals: "Paling banyak dua angka di belakang koma, misalnya 87,52.",
  range: "Nilai paling rendah 0 dan paling tinggi 100.",
  mark: "Beri nilai bulat dari 0 sampai 100.",
  weights: "Jumlah bobot semua aspek harus 100.",
  aspects: "Rubrik berisi 1 sampai 10 aspek.",
  isFinal: "Nilai peserta ini sudah final. Hanya LPTK yang dapat membukanya kembali.",
  zeroReason: "Tuliskan mengapa nilainya nol.",
  changeReason: "Tuliskan mengapa nilai ini diubah.",
  noReport: "Laporan ini belum diunggah, jadi belum dapat dinilai.",
  missing: (count: number) => `Belum dapat dinilai: ${count} komponen belum punya nilai.`,
} as const;

/** The rubric an LPTK begins with. [a] */
export const EXAMPLE_RUBRIC = [
  {
    judul: "Keaktifan di forum",
    keterangan: "Bertanya, menanggapi, dan memberi contoh dari kelasnya sendiri.",
    bobot: 40,
  },
  { judul: "Kemandirian belajar", keterangan: "Mempelajari sumber belajar dan mencatat hasilnya.", bobot: 30 },
  { judul: "Ketepatan waktu", keterangan: "Mengikuti jadwal dan menanggapi mentor tepat waktu.", bobot: 30 },
] as const;

/** What a participant's timeline says about the score. */
export const SCORE_HAPPENINGS = { finalkan: "Nilai difinalkan", bukaKembali: "Nilai dibuka kembali" } as const;

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
  notActive: "Nilai hanya dapat diberikan kepada peserta yang aktif.",
  nothingToTake: "Komponen ini belum punya nilai. Muat ulang halaman.",
  otherFile: "Peserta sudah mengganti laporannya. Muat ulang halaman, lalu baca laporan yang baru.",
  otherRubric: "LPTK sudah mengganti rubriknya. Muat ulang halaman, lalu beri nilai menurut rubrik yang baru.",
  noRubric: "LPTK belum membuat rubrik nilai proses. Minta LPTK membuatnya dulu.",
  tooManyToPrint: (max: number) =>
    `PDF memuat paling banyak ${max} peserta. Pilih satu rombel untuk PDF; Excel dan CSV memuat semuanya.`,
  missing: (count: number) => `Belum dapat difinalkan: ${count} komponen belum punya nilai.`,
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
export const SCORE_HAPPENINGS = {
  finalkan: "Nilai difinalkan",
  bukaKembali: "Nilai dibuka kembali",
  beri: (komponen: string, nilai: string) => `${komponen} dinilai ${nilai}`,
  ubah: (komponen: string, nilai: string) => `Nilai ${komponen.toLowerCase()} diubah menjadi ${nilai}`,
  tarik: (komponen: string) => `Nilai ${komponen.toLowerCase()} ditarik kembali`,
  umpanBalik: (komponen: string) => `Catatan nilai ${komponen.toLowerCase()} diperbaiki`,
} as const;

export const GRADING_LABELS = {
  title: "Nilai",
  score: (komponen: string) => `Nilai ${komponen.toLowerCase()}`,
  scoreHint: "0 sampai 100, boleh dua angka di belakang koma.",
  markHint: (bobot: number) => `Bobot ${bobot} %. Nilai bulat 0 sampai 100.`,
  feedback: "Umpan balik",
  reason: "Alasan perubahan",
  reasonHint: "Perlu diisi bila nilainya berubah. Tersimpan di riwayat nilai.",
  save: "Simpan nilai",
  saveNext: "Simpan, lalu berikutnya",
  next: "Belum dinilai berikutnya",
  grade: "Nilai laporan",
  seeGrade: "Lihat nilai",
  arithmetic: "Hitungan skor",
  take: "Tarik nilai",
  finalise: "Finalkan nilai",
  reopen: "Buka kembali",
  needed: "Nilai yang masih diperlukan untuk 65",
  history: "Riwayat nilai",
} as const;

/** What the last action did, by `?pesan=`. */
export const SCORE_MESSAGES = {
  tersimpan: { title: "Nilai disimpan", text: "Peserta dapat melihatnya sekarang." },
  ditarik: { title: "Nilai ditarik kembali", text: "Komponen ini belum punya nilai lagi." },
  final: {
    title: "Nilai final",
    text: "Semua nilai terkunci. Peserta melihat hitungannya dan dapat mengajukan banding.",
  },
  dibuka: { title: "Nilai dibuka kembali", text: "Mentor dapat mengubahnya, lalu memfinalkannya lagi." },
} as const;

/** The final list's filters. */
export const SCORE_FILTERS = {
  lulus: "Lulus",
  tidak_lulus: "Tidak lulus",
  terbuka: "Belum final",
} as const;

/** Quick phrases for Buka kembali; further words may follow each. */
export const REOPEN_PHRASES = [
  "Ada salah ketik pada nilai.",
  "Nilai presentasi perlu diperiksa ulang.",
  "Nilai laporan perlu diperiksa ulang.",
] as const;

/** The whole sum in two sentences, for whoever reads it in a notice. */
export const arithmeticWords = (sum: {
  proses: string;
  laporan: string;
  /** The mean of the four reports. */
  rata: string;
  presentasi: string;
  sp: string;
  lulus: boolean;
}) =>
  `30 % proses ${sum.proses} + 30 % laporan ${sum.laporan} (rata-rata ${sum.rata}) + 40 % presentasi ${sum.presentasi} = ${sum.sp}. Anda dinyatakan ${passLabel(sum.lulus).toLowerCase()}; batas lulus 65.`;

export const OWN_SCORE_LABELS = {
  title: "Nilai pembekalan",
  noParticipant: "Nilai muncul di sini setelah LPTK mendaftarkan Anda sebagai peserta PLPG.",
} as const;

export const FINAL_LIST_LABELS = {
  title: "Daftar nilai",
  empty: "Peserta yang aktif muncul di sini dengan nilainya. Ubah pencarian atau saringannya bila ada.",
} as const;

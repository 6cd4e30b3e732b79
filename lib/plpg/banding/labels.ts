import type { AppealState } from "./status";

export const APPEAL_LABELS: Record<AppealState, string> = {
  diajukan: "Banding diajukan",
  diterima: "Banding diterima",
  ditolak: "Banding ditolak",
};

export const APPEAL_WORDS = {
  once: "Anda sudah mengajukan banding. Setiap peserta hanya dapat mengajukannya satu kali.",
  notFinal: "Nilai Anda belum final, jadi belum ada yang dapat dibanding.",
  notYet: "Banding belum dapat diajukan",
  noMore: "Banding tidak dapat diajukan lagi",
  late: "Batas banding, 14 hari sejak nilai difinalkan, sudah lewat.",
} as const;

export const APPEAL_FORM_LABELS = {
  title: "Banding",
  about: "Setiap peserta dapat mengajukan banding satu kali, paling lambat 14 hari sejak nilainya difinalkan.",
  file: "Ajukan banding",
  objection: "Keberatan Anda",
  objectionHint: "Tuliskan nilai yang Anda persoalkan dan alasannya. LPTK membacanya.",
  needsObjection: "Tuliskan keberatan Anda.",
  accept: "Terima banding",
  refuse: "Tolak banding",
  empty: "Banding peserta muncul di sini, yang paling lama menunggu di atas.",
  noParticipant: "Anda belum terdaftar sebagai peserta PLPG.",
  reason: "Alasan",
} as const;

/** What the last action did, by `?pesan=`. */
export const APPEAL_MESSAGES = {
  diajukan: { title: "Banding diajukan", text: "LPTK memutuskannya, dan Anda mendapat kabar." },
  diterima: { title: "Banding diterima", text: "Nilainya dibuka kembali. Mentor memeriksanya lagi." },
  ditolak: { title: "Banding ditolak", text: "Peserta membaca alasannya." },
} as const;

/** Quick phrases for each decision; further words may follow. */
export const APPEAL_PHRASES = {
  terima: [
    "Nilai presentasi akan diperiksa ulang.",
    "Nilai laporan akan diperiksa ulang.",
    "Nilai proses akan diperiksa ulang.",
  ],
  tolak: ["Nilai sudah sesuai dengan rubrik.", "Keberatan tidak disertai hal yang dapat diperiksa."],
} as const;

/** What a participant's timeline says. */
export const APPEAL_HAPPENINGS = {
  ajukan: "Banding diajukan",
  terima: "Banding diterima, nilai dibuka kembali",
  tolak: "Banding ditolak",
} as const;

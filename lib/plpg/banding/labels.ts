import type { AppealState } from "./status";

export const APPEAL_LABELS: Record<AppealState, string> = {
  diajukan: "Banding diajukan",
  diterima: "Banding diterima",
  ditolak: "Banding ditolak",
};

export const APPEAL_WORDS = {
  once: "Anda sudah mengajukan banding. Setiap peserta hanya dapat mengajukannya satu kali.",
  notFinal: "Nilai Anda belum final, jadi belum ada yang dapat dibanding.",
  late: "Batas banding, 14 hari sejak nilai difinalkan, sudah lewat.",
} as const;

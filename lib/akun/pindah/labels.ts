import type { MoveEvent, MoveState } from "./status";

export const MOVE_LABELS: Record<MoveState, string> = {
  diajukan: "Menunggu keputusan",
  disetujui: "Disetujui",
  ditolak: "Ditolak",
  dibatalkan: "Dibatalkan",
};

/** What the timeline says, with "ajukan" for the beginning. */
export const MOVE_HAPPENINGS: Record<MoveEvent | "ajukan", string> = {
  ajukan: "Pindah sekolah diajukan",
  setujui: "Pindah sekolah disetujui",
  tolak: "Pindah sekolah ditolak",
  batalkan: "Permintaan pindah dibatalkan",
};

/** Quick phrases for Tolak; further words may follow each. */
export const MOVE_REJECT_PHRASES = [
  "Belum ada surat penugasan ke sekolah kami.",
  "Guru ini tidak mengajar di sekolah kami.",
  "Formasi mata pelajaran ini sudah terisi.",
] as const;

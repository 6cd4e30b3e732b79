import type { ProposalEvent, ProposalState } from "./status";

export const PROPOSAL_LABELS: Record<ProposalState, string> = {
  diajukan: "Menunggu jawaban",
  diterima: "Diterima",
  ditolak: "Ditolak",
  dijadwalkan: "Dijadwalkan",
};

/** What the timeline says, with "ajukan" for the beginning. */
export const PROPOSAL_HAPPENINGS: Record<ProposalEvent | "ajukan", string> = {
  ajukan: "Usulan topik dikirim",
  terima: "Usulan topik diterima",
  tolak: "Usulan topik ditolak",
  jadwalkan: "Usulan dihubungkan ke pelatihan",
};

/** Quick phrases for Tolak; further words may follow each. */
export const PROPOSAL_REJECT_PHRASES = [
  "Topik ini sudah ada di katalog.",
  "Topik ini di luar tugas P2KPTK2.",
  "Jumlah guru yang memerlukan masih terlalu sedikit.",
] as const;

export const PROPOSAL_NEWS: Record<string, { title: string; text?: string }> = {
  diterima: { title: "Usulan diterima", text: "Kepala sekolah diberi tahu. Hubungkan ke pelatihan begitu ada." },
  ditolak: { title: "Usulan ditolak", text: "Kepala sekolah membaca alasan Anda." },
  dijadwalkan: { title: "Usulan terhubung ke pelatihan", text: "Kepala sekolah diberi tahu dan dapat membukanya." },
};

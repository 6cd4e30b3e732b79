import type { EvidenceKind, EvidenceRow, ShownEvidenceState, VoidState } from "./rules";
import type { EvidenceEvent } from "./status";

/** What a document is, as the printed guide calls it. Binding words. */
export const EVIDENCE_LABELS: Record<EvidenceKind, string> = {
  sertifikat: "Sertifikat",
  surat_selesai_topik: "Surat Keterangan Selesai Topik",
  dokumen_lain: "Dokumen relevan lainnya",
  sk_dan_laporan: "SK/Surat Tugas dan Laporan",
};

/** Buttons and headings of the printed guide (Cara Unggah Bukti Dukung). Binding words. */
export const COLLECT_LABELS = {
  title: "Bukti dukung",
  collect: "Kumpulkan",
  upload: "Unggah",
  fromDevice: "Unggah Dokumen",
  fromPortfolio: "Ambil Karya",
  category: "Kategori Karya",
  check: "Cek",
  saveDraft: "Simpan Draf",
  know: "Perlu diketahui!",
} as const;

/** The same for the two kinds of rows: the part's heading, and what changing a document is called. */
export const PART_LABELS: Record<EvidenceRow, { title: string; change: string }> = {
  rhk: { title: "Pengembangan Kompetensi", change: "Ubah" },
  tugas_tambahan: { title: "Tugas Tambahan", change: "Edit" },
};

/** The guide's reminders ("Perlu diketahui!"). */
export const PART_RULES: Record<EvidenceRow, readonly string[]> = {
  rhk: [
    "Dokumen berbentuk PDF, paling besar 10 MB.",
    "Sertifikat yang dapat dipakai terbit mulai 1 Januari 2023 dan belum pernah dipakai pada periode Pengelolaan Kinerja sebelumnya.",
    "Sertifikat dan dokumen lain sudah didiskusikan dan disetujui oleh atasan.",
    "Selain sertifikat, bukti dari Pelatihan Mandiri dapat berupa Surat Keterangan Selesai Topik atau dokumen lain yang relevan.",
  ],
  tugas_tambahan: [
    "Dokumen berbentuk PDF, paling besar 10 MB.",
    "Surat Tugas atau Surat Keputusan beserta Surat Laporan Tugas Pelaksanaan ada di satu dokumen PDF yang sama.",
  ],
};

export const EVIDENCE_STATE_LABELS: Record<ShownEvidenceState, string> = {
  belum: "Belum diunggah",
  draf: "Draf",
  dikumpulkan: "Dikumpulkan",
  tidak_dikumpulkan: "Tidak dikumpulkan",
};

/** Beside a document whose certificate does not stand any more. */
export const VOID_LABELS: Record<VoidState, string> = {
  dicabut: "Sertifikat sudah dicabut",
  diganti: "Sertifikat sudah diganti versi baru",
};

/** What the timeline says. */
export const EVIDENCE_HAPPENINGS: Record<EvidenceEvent, string> & Record<"unggah" | "ganti", (slot: number) => string> =
  {
    unggah: (slot) => `Dokumen ${slot} diunggah`,
    ganti: (slot) => `Dokumen ${slot} diganti`,
    kumpulkan: "Bukti dukung dikumpulkan",
  };

/** What a page says after it, by `?pesan=`. */
export const EVIDENCE_MESSAGES = {
  tersimpan: { title: "Dokumen tersimpan.", text: "Belum dikumpulkan: hanya Anda yang dapat membukanya." },
  draf: { title: "Draf tersimpan.", text: "Anda dapat melanjutkannya selama fase pelaksanaan terbuka." },
  dikumpulkan: {
    title: "Anda telah berhasil mengumpulkan dokumen.",
    text: "Kepala sekolah sekarang dapat membacanya.",
  },
} as const;

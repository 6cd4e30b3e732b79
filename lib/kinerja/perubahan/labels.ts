import type { ChangeKind } from "./rules";

/** The printed guide, Cara Ubah Rencana Hasil Kerja. Binding words. */
export const RHK_CHANGE_LABELS = {
  title: "Ubah Rencana Hasil Kerja",
  discussed: "Sudah diskusi",
  save: "Simpan",
  changed: "DIUBAH OLEH ANDA",
  receipt: "Tanda terima perubahan",
  next: "Lanjut",
  back: "Kembali",
  drop: "Batalkan perubahan",
} as const;

/** The last word of the address. */
export const CHANGE_SLUGS: Record<ChangeKind, string> = {
  rhk: "pengembangan-kompetensi",
  tugas_tambahan: "tugas-tambahan",
};

/** What one has to know before changing, by kind. */
export const CHANGE_REMINDERS: Record<ChangeKind, string> = {
  rhk: "Jumlahnya tetap paling sedikit 32 poin. Rencana Hasil Kerja yang diubah terhapus bersama bukti dukung yang sudah diunggah, juga yang sudah dikumpulkan; yang tidak diubah tetap ada.",
  tugas_tambahan:
    "Pastikan tugas tambahan yang dipilih disertai Surat Keputusan atau Surat Tugas dan Surat Laporan Tugas Pelaksanaan dari atasan. Tugas yang diubah terhapus bersama bukti dukungnya, juga yang sudah dikumpulkan; yang tidak diubah tetap ada.",
};

/** What the timeline says. */
export const RHK_CHANGE_HAPPENINGS: Record<ChangeKind, string> = {
  rhk: "Rencana Hasil Kerja pengembangan kompetensi diubah",
  tugas_tambahan: "Rencana Hasil Kerja tugas tambahan diubah",
};

/** What a page says after it, by `?pesan=`. */
export const RHK_CHANGE_MESSAGES = {
  diubah: {
    title: "Anda telah berhasil mengubah Rencana Hasil Kerja.",
    text: "Perubahan tersimpan di Pengelolaan Kinerja Anda dan terlihat oleh kepala sekolah. Unggah bukti dukung untuk baris yang baru.",
  },
  batal: { title: "Perubahan dibatalkan.", text: "Rencana Anda tetap seperti semula." },
} as const;

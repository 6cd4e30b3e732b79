export const REPORT_LABELS = {
  title: "Penerapan Pasca Pelatihan",
  report: "Lapor",
  save: "Simpan",
  documents: "Dokumentasi penerapan",
  change: "Pandangan Bapak/Ibu tentang perubahan guru",
  improve: "Hal yang masih perlu ditingkatkan",
  needsDocument: "Sertakan sekurang-kurangnya satu foto, RPP, atau dokumen asesmen.",
  tooManyDocuments: "Paling banyak 10 berkas.",
  documentTwice: "Satu berkas tidak dapat disertakan dua kali.",
  elsewhere: "Laporan ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
  elsewhereDocuments: (names: readonly string[]) =>
    `Berkas yang tersimpan dari perangkat lain: ${names.join(", ") || "tidak ada"}. Muat ulang halaman ini untuk memakainya.`,
  elsewhereWords: (label: string, words: string) =>
    `${label} yang tersimpan dari perangkat lain: ${words ? `“${words}”` : "kosong"}.`,
  needsChange: "Tuliskan pandangan Bapak/Ibu tentang perubahan guru.",
  needsImprove: "Tuliskan hal yang masih perlu ditingkatkan.",
} as const;

export const POST_REFLECTION_LABELS = {
  title: "Refleksi pasca pelatihan",
  learned: "Apa yang Anda pelajari?",
  willApply: "Apa saja yang akan Anda terapkan di sekolah?",
  /** What the answers are called where they are read, by whomever. */
  learnedShown: "Yang dipelajari",
  willApplyShown: "Yang akan diterapkan di sekolah",
  send: "Kirim refleksi",
  needsLearned: "Tuliskan apa yang Anda pelajari.",
  needsWillApply: "Tuliskan apa yang akan Anda terapkan di sekolah.",
} as const;

/** The list's filters, as a principal reads them. */
export const APPLICATION_FILTERS = {
  menunggu_penerapan: "Perlu dilaporkan",
  perlu_perbaikan: "Perlu diperbaiki",
  menunggu_tinjauan: "Ditinjau P2KPTK2",
  bersertifikat: "Bersertifikat",
} as const;

export const REVIEW_FILTERS = {
  menunggu_tinjauan: "Menunggu tinjauan",
  perlu_perbaikan: "Dikembalikan",
  bersertifikat: "Bersertifikat",
} as const;

/** Quick phrases for Kembalikan; further words may follow each. */
export const RETURN_PHRASES = [
  "Foto belum menunjukkan guru menerapkan hasil pelatihan.",
  "RPP atau asesmen yang dilampirkan belum mencerminkan materi pelatihan.",
  "Pandangan tentang perubahan guru masih terlalu umum; mohon beri contohnya.",
] as const;

/** The words of `SHOWN_REPORT_STATES`. */
export const SHOWN_REPORT_LABELS = {
  belum_dibuka: "Belum dibuka mentor",
  terbuka: "Menunggu unggahan",
  terkirim: "Sudah diunggah",
  dinilai: "Sudah dinilai",
  terlewat: "Batas waktu terlewat",
  tidak_mengumpulkan: "Tidak mengumpulkan",
} as const;

/** One of `REPORT_NUMBERS`. */
type Nomor = 1 | 2 | 3 | 4;

/** "Laporan 1 · Pedagogik": the numbers are the guide's. */
export const reportLabel = (nomor: Nomor) => `Laporan ${nomor} · ${nomor === 1 ? "Pedagogik" : "Bidang studi"}`;

/** The words of `dueNotice`. */
export const DUE_LABELS = {
  h3: (nomor: Nomor) => `Batas ${reportLabel(nomor)} tinggal 3 hari`,
  h1: (nomor: Nomor) => `Batas ${reportLabel(nomor)} tinggal 1 hari`,
  lewat: (nomor: Nomor) => `Batas ${reportLabel(nomor)} sudah lewat`,
} as const;

export const REPORT_WORDS = {
  upload: "Unggah pelaporan",
  uploaded: "Pengunggahan berhasil",
  notActive: "Laporan hanya dapat diunggah peserta yang aktif.",
  graded: "Laporan ini sudah dinilai, jadi tidak dapat diubah lagi.",
  notOpened: "Mentor belum membuka laporan ini. Tunggu sampai deskripsi dan batas waktunya ditetapkan.",
  late: "Batas waktu laporan ini sudah lewat. Minta perpanjangan kepada mentor Anda.",
  lateCancel: "Batas waktu sudah lewat, jadi laporan ini tidak dapat dibatalkan lagi.",
  nothingSent: "Belum ada berkas yang diunggah untuk laporan ini. Muat ulang halaman.",
  hasCome: "Laporan ini sudah diunggah. Beri nilai untuk laporannya.",
  mayStillCome: "Laporan ini masih dapat diunggah. Tunggu sampai batas waktunya lewat.",
  pastDeadline: "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.",
  shortExtension: "Perpanjangan harus sesudah batas waktu yang berlaku sekarang.",
  gradedExtension: "Laporan ini sudah dinilai. Batalkan nilainya dulu bila peserta perlu mengunggah lagi.",
  notOpenedExtension: "Tetapkan dulu batas waktu laporan ini untuk rombel.",
} as const;

/** What a participant's timeline says about a report. */
export const REPORT_HAPPENINGS = {
  kirim: (nomor: Nomor) => `${reportLabel(nomor)} diunggah`,
  ganti: (nomor: Nomor) => `${reportLabel(nomor)} diganti`,
  batalkan: (nomor: Nomor) => `Unggahan ${reportLabel(nomor)} dibatalkan`,
  perpanjang: (nomor: Nomor) => `Batas ${reportLabel(nomor)} diperpanjang`,
} as const;

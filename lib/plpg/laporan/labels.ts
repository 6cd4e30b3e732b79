import { DAY } from "@/lib/kernel/time";

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

/** The words of `dueNotice`. Also true of an end that was set for tomorrow: "less than". */
export const DUE_LABELS = {
  h3: (nomor: Nomor) => `Batas ${reportLabel(nomor)} kurang dari 3 hari lagi`,
  h1: (nomor: Nomor) => `Batas ${reportLabel(nomor)} kurang dari sehari lagi`,
  lewat: (nomor: Nomor) => `Batas ${reportLabel(nomor)} sudah lewat`,
} as const;

export const REPORT_WORDS = {
  upload: "Unggah pelaporan",
  uploaded: "Pengunggahan berhasil",
  notActive: "Laporan hanya dapat diunggah peserta yang aktif.",
  graded: "Laporan ini sudah dinilai, jadi tidak dapat diubah lagi.",
  notOpened: "Mentor belum membuka laporan ini. Tunggu sampai deskripsi dan batas waktunya ditetapkan.",
  late: "Batas waktu laporan ini sudah lewat. Minta perpanjangan kepada mentor Anda.",
  lateAt: (received: string, end: string) =>
    `Berkas diterima server ${received}, sesudah batas waktunya ${end}. Minta perpanjangan kepada mentor Anda.`,
  sentTwice: "Berkas ini sudah diunggah untuk laporan ini.",
  noCohort: "Anda belum mendapatkan rombel, jadi laporan belum dapat diunggah.",
  cohortClosed: "Rombel ini sudah ditutup.",
  finalClosed:
    "Rombel Anda sudah ditutup, jadi laporan akhir tidak dapat diunggah lagi. Hubungi LPTK: rombelnya dapat dibuka kembali.",
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
  /** In the rombel's timeline. */
  buka: (nomor: Nomor, batas: string) => `${reportLabel(nomor)} dibuka, batasnya ${batas}`,
  ubahBatas: (nomor: Nomor, batas: string) => `${reportLabel(nomor)} diubah, batasnya ${batas}`,
  kirimAkhir: "Laporan akhir diunggah",
  gantiAkhir: "Laporan akhir diganti",
} as const;

export const REPORT_LABELS = {
  title: "Laporan Kemajuan",
  number: (nomor: Nomor) => `Laporan ${nomor}`,
  topic: (nomor: Nomor) => (nomor === 1 ? "Pedagogik" : "Bidang studi"),
  deadline: "Batas waktu pengumpulan",
  description: "Deskripsi laporan",
  cancel: "Batalkan (X)",
  file: "Berkas laporan",
  fileHint: "Satu PDF, paling besar 10 MB.",
  replace: "Ganti berkas",
  receipt: "Tanda terima laporan",
  extend: "Beri perpanjangan",
} as const;

export const FINAL_REPORT_LABELS = {
  title: "Laporan akhir",
  about: "Laporan akhir pembekalan wajib dibuat dan dibawa saat Anda datang ke lokasi PLPG tatap muka.",
  upload: "Unggah laporan akhir",
} as const;

/** What the last action did, by `?pesan=`. */
export const REPORT_MESSAGES = {
  terunggah: {
    title: REPORT_WORDS.uploaded,
    text: "Mentor membacanya dan memberi nilai. Sampai dinilai atau batas waktunya lewat, berkasnya masih dapat diganti atau dibatalkan.",
  },
  dibatalkan: {
    title: "Unggahan dibatalkan",
    text: "Berkasnya sudah dihapus. Unggah laporan lagi sebelum batas waktunya lewat.",
  },
  batas: { title: "Laporan disimpan", text: "Peserta rombel sudah diberi tahu." },
  perpanjangan: { title: "Perpanjangan diberikan", text: "Peserta sudah diberi tahu." },
} as const;

/** How much time is left until `end`, as the strip says it; a begun hour counts as a whole one. */
export function timeLeft(end: Date, now: Date): string {
  const left = end.getTime() - now.getTime();
  if (left < 0) return "sudah lewat";
  if (left >= DAY) return `${Math.floor(left / DAY)} hari lagi`;
  const hours = Math.ceil((24 * left) / DAY);
  return hours > 1 ? `${hours} jam lagi` : "kurang dari 1 jam lagi";
}

/** The whole strip in one sentence: "2 dari 4 laporan dinilai". */
export const gradedOfFour = (count: number) => `${count} dari 4 laporan dinilai`;

/** Quick phrases for an extension; further words may follow each. */
export const EXTENSION_PHRASES = [
  "Peserta sakit.",
  "Listrik atau jaringan internet di tempat peserta padam.",
  "Ada tugas dinas yang tidak dapat ditinggalkan.",
] as const;

export const FINAL_REPORT_MESSAGES = {
  terunggah: {
    title: REPORT_WORDS.uploaded,
    text: "Mentor dan LPTK dapat membacanya. Bawa laporan ini saat datang ke lokasi PLPG.",
  },
} as const;

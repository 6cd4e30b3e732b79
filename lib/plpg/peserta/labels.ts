import type { ParticipantState } from "./status";

export const PARTICIPANT_LABELS: Record<ParticipantState, string> = {
  belum_aktif: "Belum aktif",
  aktif: "Aktif",
  mengundurkan_diri: "Mengundurkan diri",
};

/** For who let the 14 days pass. */
export const LAPSED_LABEL = "Dianggap mengundurkan diri";

export const PARTICIPANT_WORDS = {
  alreadyActive: "Akun peserta ini sudah aktif. Silakan masuk.",
  lapsed:
    "Batas aktivasi 14 hari sudah lewat, jadi Anda dianggap mengundurkan diri. Hubungi LPTK bila ingin dipulihkan.",
  codeReplaced: "Kode ini sudah dipakai atau diganti. Minta kode yang baru kepada LPTK.",
  alreadyWithdrawn: "Peserta ini sudah mengundurkan diri.",
  notYetActive: "Peserta ini belum mengaktifkan akunnya; tanpa aktivasi keikutsertaannya berakhir sendiri.",
  notWithdrawn: "Peserta ini tidak mengundurkan diri.",
  isFinal: "Nilai peserta ini sudah final, jadi keikutsertaannya tidak dapat diakhiri.",
} as const;

/** What is wrong with a row of the spreadsheet, and what to do about it. */
export const IMPORT_WORDS = {
  nomorPeserta: "Nomor peserta terdiri dari 14 angka.",
  nama: "Tuliskan nama peserta, paling panjang 120 huruf.",
  nuptk: "NUPTK terdiri dari 16 angka. Kosongkan bila belum punya. Di Excel, jadikan kolomnya teks.",
  surel: "Tuliskan surel seperti nama@contoh.id, atau kosongkan.",
  telepon: "Tuliskan nomor telepon dengan 8 sampai 15 angka, atau kosongkan.",
  bidangStudi: "Tuliskan bidang studi, 2 sampai 80 huruf.",
  asalSekolah: "Nama sekolah paling panjang 120 huruf.",
  twice: (baris: number) => `Sudah ada di baris ${baris}. Hapus salah satunya.`,
  elsewhere: "Nomor peserta ini sudah terdaftar di tempat lain. Periksa nomornya.",
  otherData:
    "Nomor peserta ini sudah terdaftar dengan data lain. Samakan barisnya, atau ubah data peserta itu di halamannya.",
  alreadyParticipant: "Pemilik NUPTK ini masih menjadi peserta dengan nomor lain.",
  surelTaken: "Surel ini dipakai akun orang lain. Pakai surel lain, atau kosongkan.",
  noCohort: "Rombel ini tidak ada atau sudah ditutup. Buat rombelnya dulu, atau kosongkan.",
  otherField: "Bidang studi peserta tidak sama dengan bidang studi rombel ini.",
  full: "Rombel ini tidak cukup untuk semua peserta di berkas. Naikkan kapasitasnya, atau pindahkan sebagian.",
} as const;

/** What a participant's timeline says. */
export const PARTICIPANT_HAPPENINGS = {
  impor: "Peserta didaftarkan LPTK",
  aktifkan: "Akun peserta diaktifkan",
  lewatBatas: "Batas aktivasi 14 hari lewat, dianggap mengundurkan diri",
  undurkanDiri: "Peserta mengundurkan diri",
  pulihkan: "Peserta dipulihkan dengan 14 hari aktivasi baru",
  tempatkan: (rombel: string) => `Ditempatkan di rombel ${rombel}`,
} as const;

import type { ParticipantFilter, ParticipantState } from "./status";

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
  unknownCode:
    "Nomor peserta dan kode ini tidak cocok. Periksa keduanya pada surat aktivasi, atau minta kode baru kepada LPTK.",
  passwordNeeded: "Buat password untuk masuk berikutnya: akun Anda belum punya.",
  codeForActive: "Peserta ini sudah aktif, jadi tidak memerlukan kode aktivasi.",
  codeForWithdrawn: "Peserta ini mengundurkan diri atau dianggap demikian. Pulihkan dulu; kodenya dibuat sekalian.",
  otherFieldThanCohort: "Peserta ini sudah ada di rombel bidang studi lain. Keluarkan dari rombelnya dulu.",
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
  ownMentor: "Pemilik NUPTK ini mentor rombel itu. Pilih rombel lain, atau kosongkan.",
  noColumns: (columns: readonly string[]) =>
    `Lembar ini tidak punya kolom ${columns.join(", ")}. Judul kolom ada di baris pertama; pakai templatnya.`,
  noRows: "Lembar ini tidak berisi peserta. Tulis satu peserta per baris di bawah judul kolom.",
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
  kodeBaru: "Kode aktivasi baru dibuat",
  ubah: (what: string) => `Data peserta diperbaiki: ${what}`,
  tempatkan: (rombel: string) => `Ditempatkan di rombel ${rombel}`,
  pindah: (dari: string, ke: string) => `Dipindahkan dari rombel ${dari} ke ${ke}`,
  keluarkan: (rombel: string) => `Dikeluarkan dari rombel ${rombel}`,
  batasTerbawa: (nomor: readonly number[]) =>
    `Batas lama laporan ${nomor.join(", ")} terbawa karena lebih panjang daripada batas rombel baru`,
} as const;

export const FILTER_LABELS: Record<ParticipantFilter, string> = {
  belum_aktif: "Belum aktif",
  aktif: "Aktif",
  tanpa_rombel: "Belum ada rombel",
  mengundurkan_diri: "Mengundurkan diri",
};

/** Quick phrases for a participant's own withdrawal, for the LPTK's, and for reinstatement. */
export const OWN_WITHDRAWAL_PHRASES = ["Alasan kesehatan.", "Pindah tugas.", "Melanjutkan studi."] as const;
export const WITHDRAWAL_PHRASES = [
  "Peserta mengundurkan diri secara tertulis.",
  "Peserta pindah tugas.",
  "Peserta meninggal dunia.",
] as const;
export const REINSTATEMENT_PHRASES = [
  "Surat aktivasi terlambat sampai.",
  "Peserta baru dapat dihubungi.",
  "Peserta mencabut pengunduran dirinya.",
] as const;

/** What a page says after an action led to it (`?pesan=`). */
export const PARTICIPANT_MESSAGES: Record<string, { title: string; text?: string }> = {
  mundur: { title: "Keikutsertaan peserta diakhiri", text: "Peserta dan mentornya kami kabari." },
  ubah: { title: "Data peserta disimpan" },
  pulih: {
    title: "Peserta dipulihkan",
    text: "Ia mendapat 14 hari aktivasi baru. Tempatnya di rombel tetap. Peserta kami kabari; surat dengan kode barunya dapat Anda unduh di bawah.",
  },
  "pulih-tanpa-rombel": {
    title: "Peserta dipulihkan",
    text: "Ia mendapat 14 hari aktivasi baru, dan belum punya rombel: tempatkan lewat halaman rombel. Peserta kami kabari; surat dengan kode barunya dapat Anda unduh di bawah.",
  },
  keluar: { title: "Peserta dikeluarkan dari rombelnya", text: "Peserta dan mentornya sudah diberi tahu." },
};

/** The same for the participant. */
export const OWN_MESSAGES: Record<string, { title: string; text?: string }> = {
  aktif: {
    title: "Akun peserta aktif",
    text: "Selamat datang di pembekalan PLPG. Semua yang Anda perlukan ada di sini.",
  },
  mundur: { title: "Pengunduran diri Anda tercatat", text: "LPTK dan mentor Anda kami kabari." },
};

/** Heads the participant's own timeline. */
export const OWN_HISTORY = "Riwayat keikutsertaan Anda";

export const IMPORT_RESULT_LABELS = { baru: "Didaftarkan", tetap: "Sudah terdaftar" } as const;

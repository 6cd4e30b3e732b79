import type { Mode } from "./rules";
import type { CohortState } from "./status";

export const MODE_LABELS: Record<Mode, string> = { daring: "Daring", surel: "Surel", tatap_muka: "Tatap muka" };

export const COHORT_LABELS: Record<CohortState, string> = { berjalan: "Berjalan", selesai: "Selesai" };

export const COHORT_WORDS = {
  noCohort: "Anda belum mendapatkan rombel. LPTK akan menempatkan Anda, dan kabarnya muncul di sini.",
  noMentor: "Rombel ini belum punya mentor. Pilih mentornya.",
  enter: "Masuk ke kelas",
  withoutFinalReport: (count: number) =>
    `${count} peserta belum mengunggah laporan akhir. Sesudah rombel ditutup mereka tidak dapat mengunggahnya lagi.`,
} as const;

/** What a rombel's timeline says. */
export const COHORT_HAPPENINGS = {
  buat: (nama: string) => `Rombel ${nama} dibuat`,
  ubah: "Data rombel diubah",
  kapasitas: (dari: number, ke: number) => `Kapasitas diubah dari ${dari} menjadi ${ke} peserta`,
  tempatkan: (jumlah: number) => `${jumlah} peserta ditempatkan`,
  masuk: (nama: string, dari: string) => `${nama} pindah ke sini dari ${dari}`,
  pindah: (nama: string, ke: string) => `${nama} pindah ke ${ke}`,
  keluarkan: (nama: string) => `${nama} dikeluarkan`,
  tugaskan: (mentor: string) => `${mentor} ditugaskan sebagai mentor`,
  ganti: (mentor: string) => `Penugasan ${mentor} sebagai mentor berakhir`,
  tutup: "Rombel ditutup",
  bukaKembali: "Rombel dibuka kembali",
} as const;

/** Quick phrases for replacing a mentor and for opening a rombel again; further words may follow each. */
export const REPLACE_PHRASES = [
  "Mentor tidak aktif selama sepekan atau lebih.",
  "Mentor sakit atau cuti.",
  "Mentor pindah tugas.",
] as const;
export const REOPEN_PHRASES = ["Ada nilai yang perlu diperbaiki.", "Ada peserta yang menyusul."] as const;

/** The same for moving a participant, and for taking one out of a rombel. */
export const MOVE_PHRASES = [
  "Salah ditempatkan.",
  "Jumlah peserta antarrombel diratakan.",
  "Atas permintaan peserta.",
] as const;
export const REMOVE_PHRASES = [
  "Salah ditempatkan.",
  "Bidang studi peserta perlu diperbaiki.",
  "Menunggu rombel yang sesuai.",
] as const;

/** What `?pesan=` of an address says above the page. */
export const COHORT_NEWS: Record<string, { title: string; text?: string }> = {
  dibuat: { title: "Rombel dibuat", text: "Tugaskan mentornya, lalu tempatkan pesertanya." },
  diubah: { title: "Perubahan tersimpan" },
  mentor: { title: "Mentor ditugaskan", text: "Mentor dan peserta rombel sudah diberi tahu." },
  ditempatkan: { title: "Peserta ditempatkan", text: "Mereka sudah diberi tahu." },
  dipindahkan: { title: "Peserta dipindahkan", text: "Peserta dan mentornya sudah diberi tahu." },
  ditutup: { title: "Rombel ditutup", text: "Forumnya tidak menerima pesan lagi; nilainya tetap dapat dibaca." },
  dibuka: { title: "Rombel dibuka kembali" },
};

/** What is said where a write is refused. */
export const COHORT_REFUSALS = {
  sameName: "Sudah ada rombel dengan nama dan tanggal mulai ini. Pakai nama lain.",
  isClosed: "Rombel ini sudah ditutup. Buka kembali dulu bila datanya perlu diubah.",
  sameMentor: "Orang ini sudah menjadi mentor rombel ini. Pilih mentor lain.",
  reason: "Tuliskan mengapa mentornya diganti.",
  placed: (nama: string) => `${nama} sudah ditempatkan di rombel lain. Muat ulang halaman ini.`,
  withdrawn: (nama: string) => `${nama} sudah mengundurkan diri. Pulihkan dulu, lalu tempatkan.`,
  alreadyHere: "Peserta ini sudah di rombel ini.",
} as const;

/** Why a rombel is on the LPTK's list of worries. */
export const WORRY_LABELS = {
  tanpa_mentor: "Belum punya mentor yang aktif. Tugaskan mentor.",
  mentor_diam: (mentor: string, days: number) => `${mentor} tidak aktif ${days} hari. Hubungi, atau ganti mentornya.`,
} as const;

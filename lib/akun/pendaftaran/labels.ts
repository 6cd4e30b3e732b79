import type { RegistrationEvent, RegistrationState } from "./status";

/** What people read about a registration. */
export const REGISTRATION_LABELS: Record<RegistrationState, string> = {
  menunggu: "Menunggu persetujuan",
  aktif: "Aktif",
  ditolak: "Ditolak",
  nonaktif: "Nonaktif",
  ditarik: "Ditarik",
};

/** What the timeline says, with "daftar" for the beginning. */
export const HAPPENINGS: Record<RegistrationEvent | "daftar" | "dilepas", string> = {
  daftar: "Pendaftaran dikirim",
  perbaiki: "Data diperbaiki",
  ajukanUlang: "Pendaftaran diajukan ulang",
  setujui: "Pendaftaran disetujui",
  tolak: "Pendaftaran ditolak",
  tarik: "Pendaftaran ditarik",
  lepaskan: "Klaim pendaftaran dilepaskan Dinas",
  nonaktifkan: "Akun dinonaktifkan",
  aktifkan: "Akun diaktifkan kembali",
  pindah: "Pindah sekolah disetujui",
  dilepas: "Masa simpan berakhir, dipakai pendaftar lain",
};

export const EMPLOYMENT_LABELS = {
  pns: "PNS",
  pppk: "PPPK",
  gty: "Guru tetap yayasan (GTY)",
  honorer: "Honorer",
} as const;

/** Field names as forms, warnings and the timeline call them. */
export const FIELD_LABELS = {
  npsn: "Sekolah",
  nama: "Nama lengkap",
  nuptk: "NUPTK",
  nip: "NIP",
  surel: "Surel (e-mail)",
  telepon: "Telepon",
  mapel: "Mata pelajaran",
  statusKepegawaian: "Status kepegawaian",
} as const;

/** Suggestions only: any subject can be typed. */
export const SUBJECTS = [
  "Guru kelas",
  "Bahasa Indonesia",
  "Bahasa Inggris",
  "Bimbingan dan konseling",
  "Biologi",
  "Ekonomi",
  "Fisika",
  "Geografi",
  "Informatika",
  "IPA",
  "IPS",
  "Kimia",
  "Matematika",
  "Muatan lokal",
  "Pendidikan Agama",
  "Pendidikan Jasmani, Olahraga, dan Kesehatan",
  "Pendidikan Pancasila",
  "Sejarah",
  "Seni Budaya",
  "Sosiologi",
] as const;

/** Quick phrases for Tolak; further words may follow each. */
export const REJECT_PHRASES = [
  "Nama ini tidak ada dalam data guru sekolah kami.",
  "NUPTK tidak cocok dengan nama.",
  "Guru ini mengajar di sekolah lain.",
  "Ada data yang perlu diperbaiki.",
] as const;

/** Quick phrases for Nonaktifkan. */
export const DEACTIVATE_PHRASES = [
  "Pindah ke sekolah lain.",
  "Pensiun.",
  "Tidak mengajar lagi di sekolah ini.",
  "Cuti panjang atau tugas belajar.",
] as const;

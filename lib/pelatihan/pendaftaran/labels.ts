import type { EnrolmentEvent, EnrolmentState } from "./status";

/** What the states are called, short enough for a tag. */
export const ENROLMENT_LABELS: Record<EnrolmentState, string> = {
  diajukan: "Menunggu kepala sekolah",
  diteruskan: "Menunggu P2KPTK2",
  ditolak_kepsek: "Ditolak kepala sekolah",
  diterima: "Diterima",
  daftar_tunggu: "Daftar tunggu",
  ditolak_p2kptk2: "Ditolak P2KPTK2",
  dibatalkan: "Dibatalkan",
  dibatalkan_penyelenggara: "Pelatihan dibatalkan",
  kedaluwarsa: "Kedaluwarsa",
  hadir: "Hadir",
  tidak_hadir: "Tidak hadir",
  menunggu_penerapan: "Menunggu laporan penerapan",
  menunggu_tinjauan: "Menunggu tinjauan P2KPTK2",
  perlu_perbaikan: "Laporan perlu diperbaiki",
  bersertifikat: "Bersertifikat",
};

/** What the timeline says, with "daftar" for the beginning. */
export const ENROLMENT_HAPPENINGS: Record<EnrolmentEvent | "daftar", string> = {
  daftar: "Pendaftaran pelatihan dikirim",
  setujui: "Disetujui kepala sekolah, diteruskan ke P2KPTK2",
  tolak: "Ditolak kepala sekolah",
  terima: "Diterima sebagai peserta",
  antrekan: "Masuk daftar tunggu",
  tolakPenyelenggara: "Ditolak P2KPTK2",
  naikkan: "Naik dari daftar tunggu menjadi peserta",
  batalkan: "Pendaftaran dibatalkan guru",
  catatHadir: "Kehadiran ditetapkan: hadir",
  catatTidakHadir: "Kehadiran ditetapkan: tidak hadir",
  koreksiHadir: "Kehadiran dikoreksi: hadir",
  koreksiTidakHadir: "Kehadiran dikoreksi: tidak hadir",
  batalkanPelatihan: "Pelatihan dibatalkan penyelenggara",
  kedaluwarsakan: "Kedaluwarsa: pelatihan sudah dimulai",
  kirimRefleksi: "Refleksi pasca pelatihan dikirim",
  lapor: "Penerapan dilaporkan kepala sekolah",
  kembalikan: "Laporan penerapan dikembalikan",
  terbitkan: "Sertifikat diterbitkan",
};

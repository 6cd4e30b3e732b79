import type { ListGroup, Obstacle } from "./rules";
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

/** Attendance that was corrected without changing what was decided. */
export const ATTENDANCE_CORRECTED = "Catatan kehadiran dikoreksi";

/** For the teacher: who must act now, and what comes next. */
export const ENROLMENT_GUIDE: Record<EnrolmentState, { who: string; next: string }> = {
  diajukan: {
    who: "Kepala sekolah Anda",
    next: "Setelah disetujui, pendaftaran diteruskan ke P2KPTK2, yang memutuskan siapa yang diterima.",
  },
  diteruskan: {
    who: "P2KPTK2",
    next: "Bila kursi masih ada Anda diterima; bila penuh Anda masuk daftar tunggu.",
  },
  ditolak_kepsek: {
    who: "Anda, bila masih ingin ikut",
    next: "Bicarakan alasannya dengan kepala sekolah. Selama pendaftaran dibuka Anda dapat mendaftar lagi.",
  },
  diterima: {
    who: "Anda",
    next: "Hadiri semua sesi. Setelah sesi terakhir P2KPTK2 menetapkan kehadiran Anda.",
  },
  daftar_tunggu: {
    who: "Belum ada",
    next: "Begitu ada kursi yang dilepas, yang paling lama menunggu naik dengan sendirinya dan diberi tahu.",
  },
  ditolak_p2kptk2: {
    who: "Anda, bila masih ingin ikut",
    next: "Baca alasannya. Selama pendaftaran dibuka Anda dapat mendaftar lagi, atau memilih pelatihan lain.",
  },
  dibatalkan: {
    who: "Tidak ada",
    next: "Selama pendaftaran dibuka Anda dapat mendaftar lagi.",
  },
  dibatalkan_penyelenggara: {
    who: "Tidak ada",
    next: "Pelatihan ini tidak jadi diadakan. Pilih pelatihan lain di katalog.",
  },
  kedaluwarsa: {
    who: "Tidak ada",
    next: "Pelatihan dimulai sebelum pendaftaran ini diputuskan. Pilih pelatihan lain di katalog.",
  },
  hadir: {
    who: "Anda",
    next: "Tulis refleksi pasca pelatihan: apa yang Anda pelajari dan apa yang akan Anda terapkan.",
  },
  tidak_hadir: {
    who: "Tidak ada",
    next: "Kehadiran Anda di bawah batas. Bila keliru, hubungi P2KPTK2 agar dikoreksi.",
  },
  menunggu_penerapan: {
    who: "Kepala sekolah Anda",
    next: "Terapkan hasil pelatihan di kelas. Kepala sekolah melaporkannya lewat Lapor.",
  },
  menunggu_tinjauan: {
    who: "P2KPTK2",
    next: "P2KPTK2 meninjau laporan penerapan, lalu menerbitkan sertifikat atau mengembalikannya.",
  },
  perlu_perbaikan: {
    who: "Kepala sekolah Anda",
    next: "P2KPTK2 mengembalikan laporan penerapan. Kepala sekolah memperbaikinya lewat Lapor.",
  },
  bersertifikat: {
    who: "Tidak ada",
    next: "Sertifikat tersimpan di Bukti Karya Anda.",
  },
};

/** Why one cannot enrol, and where that can be changed. */
export const OBSTACLE_WORDS: Record<Obstacle, { text: string; link?: { href: string; label: string } }> = {
  bukan_guru: { text: "Pendaftaran pelatihan untuk guru yang akunnya sudah disetujui kepala sekolah." },
  sudah_terdaftar: {
    text: "Anda sudah mendaftar pelatihan ini.",
    link: { href: "/guru/pelatihan/pendaftaran", label: "Lihat pendaftaran saya" },
  },
  dibatalkan: {
    text: "Pelatihan ini dibatalkan penyelenggara.",
    link: { href: "/guru/pelatihan", label: "Cari pelatihan lain" },
  },
  belum_terbit: {
    text: "Pelatihan ini belum dibuka untuk pendaftaran.",
    link: { href: "/guru/pelatihan", label: "Cari pelatihan lain" },
  },
  sudah_mulai: {
    text: "Pelatihan ini sudah dimulai.",
    link: { href: "/guru/pelatihan", label: "Cari pelatihan lain" },
  },
  belum_buka: { text: "Pendaftaran pelatihan ini belum dibuka. Kembalilah pada tanggal bukanya." },
  sudah_tutup: {
    text: "Pendaftaran pelatihan ini sudah ditutup.",
    link: { href: "/guru/pelatihan", label: "Cari pelatihan lain" },
  },
  belum_refleksi: {
    text: "Untuk mendaftar, refleksi Anda perlu disetujui kepala sekolah lebih dulu.",
    link: { href: "/guru/refleksi", label: "Buka refleksi saya" },
  },
};

/** The filters above lists. */
export const GROUP_LABELS: Record<ListGroup, string> = {
  menunggu_kepsek: "Menunggu kepala sekolah",
  menunggu_p2kptk2: "Menunggu P2KPTK2",
  daftar_tunggu: "Daftar tunggu",
  peserta: "Peserta",
  berakhir: "Tidak jadi ikut",
};

/** Quick phrases for the principal's Tolak. */
export const SCHOOL_REJECT_PHRASES = [
  "Jadwal pelatihan berbenturan dengan tugas di sekolah.",
  "Topik pelatihan belum sesuai dengan hasil refleksi.",
  "Sudah ada guru lain yang mengikuti pelatihan ini.",
] as const;

/** Quick phrases for the unit's Tolak. */
export const OFFICE_REJECT_PHRASES = [
  "Jenjang atau mata pelajaran tidak sesuai dengan sasaran pelatihan.",
  "Kuota untuk sekolah ini sudah terpenuhi.",
  "Sudah mengikuti pelatihan yang sama.",
] as const;

/** Hundredths of a percent as people read them: 8500 "85 %", 6666 "66,66 %". */
export function formatPercent(hundredths: number): string {
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  return rest === 0 ? `${whole} %` : `${whole},${String(rest).padStart(2, "0")} %`;
}

type Outcome = {
  done: readonly { status: EnrolmentState }[];
  missed: readonly { nama: string | null; sebab: string }[];
};

const BATCH_WORDS: Partial<Record<EnrolmentState, string>> = {
  diteruskan: "disetujui dan diteruskan ke P2KPTK2",
  diterima: "diterima",
  daftar_tunggu: "masuk daftar tunggu karena kursi penuh",
};

/** What became of a batch, in sentences: how many were decided how, and who was not, with the reason. */
export function batchSummary({ done, missed }: Outcome): string {
  const counts = new Map<EnrolmentState, number>();
  for (const { status } of done) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([state, count]) => `${count} pendaftaran ${BATCH_WORDS[state] ?? "diputuskan"}.`);
  if (missed.length > 0) {
    const names = missed.slice(0, 5).map(({ nama, sebab }) => `${nama ?? "Satu pendaftaran"}: ${sebab}`);
    const rest = missed.length > 5 ? ` Dan ${missed.length - 5} lainnya.` : "";
    parts.push(`${missed.length} tidak dapat diputuskan. ${names.join(" ")}${rest}`);
  }
  return parts.join(" ");
}

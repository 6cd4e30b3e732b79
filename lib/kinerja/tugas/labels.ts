import type { DutyState, LearningField, ShownLearningState } from "./rules";

/** The guide's names and buttons (2025). Binding words, Draft with its t. */
export const TASK_LABELS = {
  learning: "Pengembangan Kompetensi",
  duties: "Pelaksanaan Tugas Pokok",
  begin: "Lakukan",
  saveDraft: "Simpan Draft",
  save: "Simpan",
  verify: "Verifikasi",
  noUpload:
    "Anda tidak perlu mengunggah bukti pendukung, tetapi pastikan refleksi Anda menggambarkan proses dan hasilnya.",
  inPerson: "Tidak perlu mengunggah bukti dukung. Tunjukkan bukti pelaksanaannya langsung kepada kepala sekolah.",
} as const;

/** The questions of the reflection, as the teacher is asked and as others read them. */
export const LEARNING_LABELS: Record<LearningField, { asked: string; hint: string; read: string }> = {
  kegiatan: {
    asked: "Kegiatan pengembangan kompetensi",
    hint: "Apa yang Anda ikuti atau pelajari, kapan, dan dengan siapa?",
    read: "Kegiatan pengembangan kompetensi",
  },
  pembelajaran: {
    asked: "Pembelajaran atau inspirasi yang Anda peroleh",
    hint: "Apa yang kini Anda pahami atau lihat dengan cara lain?",
    read: "Pembelajaran atau inspirasi yang diperoleh",
  },
  penerapan: {
    asked: "Penerapannya dalam pekerjaan Anda",
    hint: "Apa yang sudah atau akan Anda lakukan dengan cara lain, dan apa hasilnya bagi murid?",
    read: "Penerapannya dalam pekerjaan",
  },
};

export const LEARNING_STATE_LABELS: Record<ShownLearningState, string> = {
  belum: "Belum diisi",
  draf: "Draf",
  dikirim: "Dikirim",
  tidak_dikumpulkan: "Tidak dikumpulkan",
};

export const DUTY_STATE_LABELS: Record<DutyState, string> = {
  belum: "Belum dilakukan",
  dilakukan: "Menunggu verifikasi",
  terverifikasi: "Terverifikasi",
};

export const OWN_TASK_LABELS = {
  refleksi: "Tulis refleksi Pengembangan Kompetensi, lalu kirim ke atasan",
  tugas: "Centang tugas pokok yang sudah Anda lakukan",
} as const;

/** Longer lists are cut short, so that one line of a timeline stays one line. */
const NAMED = 3;

/** Several duties in one sentence. */
export function dutiesNamed(titles: readonly string[]): string {
  const rest = titles.length - NAMED;
  return [...titles.slice(0, NAMED), ...(rest > 0 ? [`dan ${rest} lainnya`] : [])].join(", ");
}

/** What the timeline says. */
export const TASK_HAPPENINGS = {
  kirim: "Refleksi Pengembangan Kompetensi dikirim ke atasan",
  tandai: (titles: readonly string[]) => `Tugas pokok ditandai sudah dilakukan: ${dutiesNamed(titles)}`,
  lepas: (titles: readonly string[]) => `Tanda dilakukan dihapus: ${dutiesNamed(titles)}`,
  verifikasi: (titles: readonly string[]) => `Tugas pokok diverifikasi: ${dutiesNamed(titles)}`,
} as const;

/** What a page says after it, by `?pesan=`. */
export const TASK_MESSAGES = {
  draft: { title: "Draf tersimpan.", text: "Anda dapat melanjutkannya kapan saja, juga dari perangkat lain." },
  dikirim: {
    title: "Dokumen Pengembangan Kompetensi dikirim ke atasan.",
    text: "Kepala sekolah diberi tahu dan membacanya. Dokumen ini tidak dapat diubah lagi.",
  },
  tugas: {
    title: "Centang tersimpan.",
    text: "Tunjukkan bukti pelaksanaannya langsung kepada kepala sekolah supaya diverifikasi.",
  },
  verifikasi: { title: "Tugas pokok terverifikasi.", text: "Guru diberi tahu." },
} as const;

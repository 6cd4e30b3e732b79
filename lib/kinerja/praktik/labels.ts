import type { DocumentName, FocusResult, OwnTaskState } from "./rules";
import type { PracticeEvent, PracticeState } from "./status";

/** The guide's three ratings of a focus. Binding words. */
export const FOCUS_LABELS: Record<FocusResult, string> = {
  belum_dilakukan: "Belum Dilakukan",
  belum_efektif: "Dilakukan tapi Belum Efektif",
  efektif: "Dilakukan dan Efektif",
};

/** The guide's names. */
export const DOCUMENT_LABELS: Record<DocumentName, string> = {
  persiapan: "Dokumen Persiapan",
  tindak_lanjut: "Dokumen Tindak Lanjut",
  refleksi: "Dokumen Refleksi",
};

export const STATE_LABELS: Record<PracticeState, string> = {
  persiapan: "Menyiapkan dokumen",
  siap: "Menunggu jadwal observasi",
  dijadwalkan: "Observasi dijadwalkan",
  diobservasi: "Hasil observasi sudah ada",
  tindak_lanjut: "Menulis tindak lanjut",
  upaya: "Melaksanakan upaya",
  selesai: "Selesai",
};

/** What waits for the teacher, in the states in which something does. */
export const OWN_TASK_LABELS: Record<OwnTaskState, string> = {
  persiapan: "Isi Dokumen Persiapan",
  diobservasi: "Kumpulkan untuk melihat hasil observasi",
  tindak_lanjut: "Isi Dokumen Tindak Lanjut",
  upaya: "Laksanakan upaya, lalu isi Dokumen Refleksi",
};

/** What the timeline says. */
export const PRACTICE_HAPPENINGS: Record<PracticeEvent | "jadwalkanUlang" | "kirimObservasiAwal", string> = {
  kirimPersiapan: "Dokumen Persiapan dikirim",
  jadwalkan: "Observasi dijadwalkan",
  jadwalkanUlang: "Jadwal observasi diubah",
  kirimObservasi: "Hasil observasi dikirim",
  kirimObservasiAwal: "Hasil observasi dikirim; kelas diamati lebih awal dari jadwal",
  kumpulkanHasil: "Hasil observasi dikumpulkan",
  kumpulkanTindakLanjut: "Dokumen Tindak Lanjut dikumpulkan",
  kumpulkanRefleksi: "Dokumen Refleksi dikumpulkan",
};

export const PRACTICE_LABELS = {
  notFinal: "Hasil penilaian ini bukan nilai akhir. Hasil ini menjadi dasar tindak lanjut yang perlu Anda lakukan.",
  talkFirst:
    "Sebelum mengisi, Anda dianjurkan berdiskusi dengan kepala sekolah supaya dokumen ini lebih mudah diisi dan cocok dengan hasil observasi.",
  purpose: "Apa itu tujuan dokumen ini?",
  earlier: "Kelas ini sudah saya amati lebih awal dari jadwal",
} as const;

/** The questions of the documents, on the form and wherever they are read. */
export const FIELD_LABELS = {
  persiapan: {
    fokus: "Target perilaku",
    upaya: "Upaya untuk mencapai target",
    tanggalUsulan: "Usulan tanggal observasi",
    berkasId: "RPP atau modul ajar",
  },
  tindak_lanjut: {
    tantangan: "Tantangan atau kendala saat melakukan praktik kinerja",
    tujuan: "Tujuan meningkatkan kualitas praktik kinerja",
    upaya: "Upaya yang akan dilakukan",
    jadwalMulai: "Tanggal mulai",
    jadwalSelesai: "Tanggal selesai",
    dukungan: "Kebutuhan dukungan",
    mandiriTujuan: "Tujuan Pelatihan Mandiri",
    mandiriModul: "Modul Pelatihan Mandiri",
    mandiriMulai: "Mulai mempelajari modul",
    mandiriSelesai: "Selesai mempelajari modul",
    mandiriDukungan: "Kebutuhan dukungan untuk Pelatihan Mandiri",
  },
  refleksi: {
    wawasan: "Wawasan baru yang Anda peroleh",
    perubahan: "Perubahan pada praktik Anda",
    tantangan: "Tantangan yang paling berat",
    rencana: "Rencana selanjutnya",
  },
} as const satisfies Record<DocumentName, Record<string, string>>;

/** What a page says after it, by `?pesan=`. */
export const PRACTICE_MESSAGES: Record<string, { title: string; text?: string }> = {
  tersimpan: { title: "Draf tersimpan.", text: "Anda dapat melanjutkannya kapan saja, juga dari perangkat lain." },
  dikirim: {
    title: "Dokumen Persiapan dikirim.",
    text: "Kepala sekolah diberi tahu dan menentukan jadwal observasi.",
  },
  tindakLanjut: {
    title: "Dokumen Tindak Lanjut dikumpulkan.",
    text: "Anda dapat mulai melaksanakan upaya yang Anda tuliskan. Sesudahnya, isi Dokumen Refleksi.",
  },
  refleksi: { title: "Dokumen Refleksi dikumpulkan.", text: "Rangkaian praktik kinerja Anda selesai." },
  dijadwalkan: { title: "Jadwal tersimpan.", text: "Guru diberi tahu." },
  diobservasi: {
    title: "Hasil observasi dikirim.",
    text: "Guru melihatnya setelah menekan Kumpulkan, lalu mengisi Dokumen Tindak Lanjut.",
  },
};

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
  diobservasi: "Hasil observasi menunggu guru",
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
export const PRACTICE_HAPPENINGS: Record<PracticeEvent | "jadwalkanUlang", string> = {
  kirimPersiapan: "Dokumen Persiapan dikirim",
  jadwalkan: "Observasi dijadwalkan",
  jadwalkanUlang: "Jadwal observasi diubah",
  kirimObservasi: "Hasil observasi dikirim",
  kumpulkanHasil: "Hasil observasi dikumpulkan",
  kumpulkanTindakLanjut: "Dokumen Tindak Lanjut dikumpulkan",
  kumpulkanRefleksi: "Dokumen Refleksi dikumpulkan",
};

export const PRACTICE_LABELS = {
  locked: "Dokumen ini sudah dikumpulkan, jadi tidak dapat diubah lagi. Muat ulang halaman untuk membacanya.",
  tooEarly: "Dokumen ini belum waktunya diisi. Selesaikan dulu langkah sebelumnya.",
  closed: "Fase pelaksanaan sudah ditutup, jadi dokumen ini hanya dapat dibaca.",
  notOpen: "Fase pelaksanaan belum dibuka. Dokumen ini dapat diisi begitu fase itu terbuka.",
  dayIsOver: "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.",
  endsBeforeItBegins: "Tanggal selesai tidak boleh sebelum tanggal mulai.",
  needsRating: "Pilih hasil pengamatan fokus ini.",
  needsRecommendation: "Tuliskan rekomendasi tindak lanjut untuk guru.",
  needsTick: "Centang dulu bahwa dokumen ini sudah sesuai.",
  tooManyTargets: "Pilih paling banyak 10 fokus.",
  elsewhere: "Dokumen ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
  alreadySent:
    "Hasil observasi ini sudah dikirim, mungkin dari perangkat lain. Isian di perangkat ini tidak ikut terkirim; salin bila perlu, lalu muat ulang halaman.",
  notFinal: "Hasil penilaian ini bukan nilai akhir. Hasil ini menjadi dasar tindak lanjut yang perlu Anda lakukan.",
  talkFirst:
    "Sebelum mengisi, Anda dianjurkan berdiskusi dengan kepala sekolah supaya dokumen ini lebih mudah diisi dan cocok dengan hasil observasi.",
  purpose: "Apa itu tujuan dokumen ini?",
} as const;

/** What stands at an empty field once the document is to be handed in. */
export const NEEDED = {
  persiapan: {
    fokus: "Pilih sekurang-kurangnya satu fokus perilaku.",
    upaya: "Tuliskan upaya yang Anda lakukan untuk mencapai target.",
    tanggalUsulan: "Pilih tanggal yang Anda usulkan untuk observasi.",
    berkasId: "Unggah RPP atau modul ajar yang akan dipakai saat observasi.",
  },
  tindak_lanjut: {
    tantangan: "Ceritakan tantangan atau kendala yang Anda hadapi.",
    tujuan: "Tuliskan tujuan yang ingin Anda capai.",
    upaya: "Tuliskan upaya yang akan Anda lakukan.",
    jadwalMulai: "Pilih tanggal mulai.",
    jadwalSelesai: "Pilih tanggal selesai.",
    dukungan: "Tuliskan dukungan yang Anda perlukan.",
    mandiriTujuan: "Tuliskan tujuan Pelatihan Mandiri, atau kosongkan seluruh bagian ini.",
    mandiriModul: "Tuliskan modul yang dipelajari, atau kosongkan seluruh bagian ini.",
    mandiriMulai: "Pilih tanggal mulai, atau kosongkan seluruh bagian ini.",
    mandiriSelesai: "Pilih tanggal selesai, atau kosongkan seluruh bagian ini.",
    mandiriDukungan: "Tuliskan dukungan yang diperlukan, atau kosongkan seluruh bagian ini.",
  },
  refleksi: {
    wawasan: "Tuliskan wawasan baru yang Anda peroleh.",
    perubahan: "Tuliskan perubahan pada praktik Anda.",
    tantangan: "Tuliskan tantangan yang paling berat.",
    rencana: "Tuliskan rencana Anda selanjutnya.",
  },
} as const satisfies Record<DocumentName, Record<string, string>>;

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

import type { Answer, Progress, ShownState } from "./rules";
import type { ReflectionEvent } from "./status";

export const REFLECTION_LABELS: Record<ShownState, string> = {
  draf: "Draf",
  diajukan: "Menunggu persetujuan",
  disetujui: "Disetujui",
  tidak_disetujui: "Tidak disetujui",
  tidak_dikumpulkan: "Tidak dikumpulkan",
};

export const PROGRESS_LABELS: Record<Progress["state"], string> = {
  belum: "Belum diisi",
  sebagian: "Sebagian",
  lengkap: "Lengkap",
};

/** Words for the scale; the number stands before them. */
export const RATING_LABELS: Record<number, string> = {
  1: "Belum saya lakukan",
  2: "Kadang-kadang saya lakukan",
  3: "Sering saya lakukan",
  4: "Selalu saya lakukan, sudah menjadi kebiasaan",
};

/** "2 – Kadang-kadang saya lakukan" */
export const ratingText = (nilai: number | null) =>
  nilai === null ? "Belum dinilai" : `${nilai} – ${RATING_LABELS[nilai]}`;

export const ANSWER_LABELS: Record<keyof Answer, string> = {
  nilai: "Penilaian diri",
  praktik: "Praktik saya saat ini",
  contoh: "Contoh perilaku yang akan saya lakukan",
};

/** The printed guide, part C: what a principal keeps in mind as the facilitator of the talk. Binding words. */
export const FACILITATOR_POINTS = [
  "Jawaban ini sebaiknya diisi oleh guru sambil berdiskusi dengan kepala sekolah.",
  "Sebagai fasilitator diskusi, kepala sekolah diminta untuk membantu guru benar-benar mengenali keterampilan yang masih perlu mereka tingkatkan.",
  "Pastikan guru menuliskan contoh perilaku yang akan dilakukan.",
] as const;

/** What the timeline says. */
export const REFLECTION_HAPPENINGS: Record<ReflectionEvent | "mulai" | "ajukanUlang", string> = {
  mulai: "Refleksi dimulai",
  ajukan: "Refleksi dikirim ke kepala sekolah",
  ajukanUlang: "Refleksi diperbaiki dan dikirim lagi",
  setujui: "Refleksi disetujui",
  tidakSetujui: "Refleksi tidak disetujui",
};

/** Quick phrases for Tidak Menyetujui; further words may follow each. */
export const REFUSE_PHRASES = [
  "Contoh perilaku belum konkret.",
  "Praktik yang ditulis belum menggambarkan pembelajaran sehari-hari.",
  "Penilaian diri belum sesuai dengan yang kita diskusikan.",
  "Kita perlu berdiskusi lagi sebelum refleksi ini disetujui.",
] as const;

/** What a page says after it, by `?pesan=`. */
export const REFLECTION_MESSAGES = {
  tersimpan: { title: "Isian tersimpan.", text: "Anda dapat melanjutkannya kapan saja sampai batas waktu." },
  dimulai: { title: "Refleksi dimulai.", text: "Isi keempat kompetensi dalam urutan mana pun." },
} as const;

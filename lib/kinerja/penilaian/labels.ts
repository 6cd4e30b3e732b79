import { GRADE_LABELS } from "../katalog/labels";
import type { Grade } from "../katalog/rules";
import type { ShownRatingState } from "./rules";

export const RATING_LABELS: Record<ShownRatingState, string> = {
  dinilai: "Belum dibaca",
  diketahui: "Sudah dibaca",
  dianggap_diketahui: "Dianggap sudah dibaca",
};

/** The two ratings, as form, matrix and print call them. */
export const SIDE_LABELS = { hasil: "Hasil kerja", perilaku: "Perilaku kerja" } as const;

/** What the timeline says. */
export const RATING_HAPPENINGS = {
  nilai: (predikat: Grade) => `Kinerja dinilai: ${GRADE_LABELS[predikat]}`,
  perbaiki: (predikat: Grade) => `Penilaian diperbaiki: ${GRADE_LABELS[predikat]}`,
  ketahui: "Guru sudah membaca penilaian",
} as const;

/** What a page says after it, by `?pesan=`. */
export const RATING_MESSAGES = {
  tersimpan: { title: "Draf tersimpan.", text: "Belum ada yang terkirim; Bapak/Ibu dapat melanjutkannya kapan saja." },
  dinilai: {
    title: "Penilaian tersimpan.",
    text: "Guru sudah diberi tahu. Bapak/Ibu dapat memperbaikinya sampai guru membacanya.",
  },
  dibaca: { title: "Tercatat: Anda sudah membaca penilaian ini.", text: "Kepala sekolah melihatnya di riwayat." },
} as const;

import type { TermKind } from "./rules";
import { POST_STATES, type PostEvent, type PostState } from "./status";

export const LEVEL_LABELS = {
  TK: "TK",
  SD: "SD",
  SMP: "SMP",
  SMA: "SMA",
  SMK: "SMK",
  SLB: "SLB",
  PKBM: "PKBM",
  LKP: "LKP",
} as const;

export const POST_LABELS: Record<PostState, string> = {
  kosong: "Jabatan kosong",
  plt: "Dipimpin Plt",
  definitif: "Kepala definitif",
};

export const TERM_LABELS: Record<TermKind, string> = { definitif: "Definitif", plt: "Plt (pelaksana tugas)" };

/** The name of a post's account while nobody holds the post. */
export const VACANT = "Jabatan kosong";

/** What the school's timeline says. */
export const POST_HAPPENINGS: Record<PostEvent, (nama: string) => string> = {
  tunjuk: (nama) => `${nama} ditunjuk sebagai kepala sekolah definitif`,
  tunjukPlt: (nama) => `${nama} ditunjuk sebagai Plt kepala sekolah`,
  serahTerima: (nama) => `Serah terima jabatan kepada ${nama} (definitif)`,
  serahTerimaPlt: (nama) => `Serah terima jabatan kepada ${nama} (Plt)`,
  akhiri: (nama) => `Masa jabatan ${nama} berakhir, jabatan kosong`,
};

/** Quick phrases for Akhiri masa jabatan. */
export const END_PHRASES = ["Pensiun.", "Mutasi ke sekolah lain.", "Masa tugas berakhir.", "Meninggal dunia."] as const;

/** Quick phrases for Lepaskan klaim. */
export const RELEASE_PHRASES = [
  "NUPTK ini milik guru lain.",
  "Surel ini milik orang lain.",
  "Orang ini tidak mengajar di sekolah tersebut.",
] as const;

/** Filters of the list of schools by the state of their post. */
export const POST_FILTERS: readonly { value: PostState | ""; label: string }[] = [
  { value: "", label: "Semua" },
  ...POST_STATES.map((value) => ({ value, label: POST_LABELS[value] })),
];

/** What a school's page says after an action led to it (`?pesan=`). */
export const SCHOOL_MESSAGES: Record<string, { title: string; text?: string }> = {
  didaftarkan: {
    title: "Sekolah didaftarkan",
    text: "Guru sudah dapat memilih sekolah ini. Langkah berikutnya: tunjuk kepala sekolah atau Plt.",
  },
  disimpan: { title: "Data sekolah disimpan" },
  berakhir: {
    title: "Masa jabatan berakhir",
    text: "Jabatan ini sekarang kosong. Yang menunggu tetap di sekolah ini sampai Anda menunjuk kepala sekolah atau Plt.",
  },
};

export const CLAIM_MESSAGES: Record<string, { title: string; text?: string }> = {
  dilepaskan: {
    title: "Klaim dilepaskan",
    text: "NUPTK dan surel itu dapat dipakai lagi. Pendaftarnya kami kabari lewat surel, dengan alasan Anda.",
  },
};

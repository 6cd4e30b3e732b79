import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const OWN = "/guru/plpg/nilai";
const ofMentor = (rombelId: string, id: string) => `/mentor/rombel/${rombelId}/nilai/${id}`;

/** In-app notices by what happened. */
export const scoreNotices = {
  dinilai: (komponen: string): Words => ({
    judul: `${komponen} sudah dinilai`,
    isi: "Baca nilai dan umpan balik mentor.",
    tautan: OWN,
  }),
  diubah: (komponen: string, alasan: string): Words => ({
    judul: `Nilai ${komponen.toLowerCase()} diubah`,
    isi: `Alasan mentor: ${alasan}`,
    tautan: OWN,
  }),
  umpanBalik: (komponen: string): Words => ({
    judul: `Catatan mentor pada ${komponen.toLowerCase()} diperbaiki`,
    isi: "Nilainya tetap. Baca umpan balik mentor yang baru.",
    tautan: OWN,
  }),
  final: (hitungan: string): Words => ({ judul: "Nilai pembekalan Anda sudah final", isi: hitungan, tautan: OWN }),
  dibuka: (alasan: string): Words => ({
    judul: "Nilai Anda dibuka kembali",
    isi: `LPTK membukanya supaya mentor dapat memeriksanya lagi. Alasan: ${alasan}`,
    tautan: OWN,
  }),
  dibukaMentor: (peserta: string, alasan: string, rombelId: string, id: string): Words => ({
    judul: `Nilai ${peserta} dibuka kembali`,
    isi: `Periksa, ubah bila perlu, lalu finalkan lagi. Alasan LPTK: ${alasan}`,
    tautan: ofMentor(rombelId, id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "plpg-dinilai": (data) =>
    letter(
      `${words(data, "komponen")} sudah dinilai`,
      greeting(data),
      "Mentor memberi nilai dan umpan balik. Keduanya dapat Anda baca di Guru Tumbuh.",
      open(OWN),
    ),
  "plpg-nilai-diubah": (data) =>
    letter(
      `Nilai ${words(data, "komponen").toLowerCase()} diubah`,
      greeting(data),
      `Alasan mentor: ${words(data, "alasan")}`,
      open(OWN),
    ),
  "plpg-umpan-balik": (data) =>
    letter(
      `Catatan mentor pada ${words(data, "komponen").toLowerCase()} diperbaiki`,
      greeting(data),
      "Nilainya tetap. Umpan balik mentor yang baru dapat Anda baca di Guru Tumbuh.",
      open(OWN),
    ),
  "plpg-final": (data) =>
    letter("Nilai pembekalan Anda sudah final", greeting(data), words(data, "hitungan"), open(OWN)),
  "plpg-dibuka": (data) =>
    letter(
      "Nilai Anda dibuka kembali",
      greeting(data),
      `LPTK membukanya supaya mentor dapat memeriksanya lagi. Alasan: ${words(data, "alasan")}`,
      open(OWN),
    ),
  "plpg-dibuka-mentor": (data) =>
    letter(
      `Nilai ${words(data, "peserta")} dibuka kembali`,
      greeting(data),
      `Periksa, ubah bila perlu, lalu finalkan lagi. Alasan LPTK: ${words(data, "alasan")}`,
      open(ofMentor(words(data, "rombelId"), words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type ScoreMailName = keyof typeof mailTemplates;

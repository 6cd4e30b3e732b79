import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

/** Certificates among the pieces of Bukti Karya: the PDF comes there by itself. */
const PORTFOLIO = "/guru/karya?kategori=sertifikat";
const publicPage = (kode: string) => `/sertifikat/${kode}`;

/** In-app notices by what happened. */
export const certificateNotices = {
  terbit: (judul: string): Words => ({
    judul: "Sertifikat Anda sudah terbit",
    isi: `Sertifikat “${judul}” masuk ke Bukti Karya Anda.`,
    tautan: PORTFOLIO,
  }),
  terbitKepsek: (guru: string, judul: string, id: string): Words => ({
    judul: "Sertifikat seorang guru sudah terbit",
    isi: `P2KPTK2 menerima laporan penerapan “${judul}” oleh ${guru} dan menerbitkan sertifikatnya.`,
    tautan: `/kepsek/pelatihan/penerapan/${id}`,
  }),
  diperbaiki: (judul: string, alasan: string): Words => ({
    judul: "Sertifikat Anda diperbaiki",
    isi: `Sertifikat “${judul}” diterbitkan ulang. Alasan: ${alasan} Versi baru menggantikan yang lama di Bukti Karya.`,
    tautan: PORTFOLIO,
  }),
  terbitUlang: (judul: string, alasan: string): Words => ({
    judul: "Sertifikat Anda terbit kembali",
    isi: `Sertifikat “${judul}” yang dicabut diterbitkan ulang. Alasan: ${alasan} Versi baru masuk ke Bukti Karya Anda.`,
    tautan: PORTFOLIO,
  }),
  dicabut: (judul: string, alasan: string, kode: string): Words => ({
    judul: "Sertifikat Anda dicabut",
    isi: `Sertifikat “${judul}” tidak berlaku lagi. Alasan: ${alasan}`,
    tautan: publicPage(kode),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "sertifikat-terbit": (data) =>
    letter(
      "Sertifikat Anda sudah terbit",
      greeting(data),
      `Sertifikat “${words(data, "judul")}” nomor ${words(data, "nomor")} masuk ke Bukti Karya Anda.`,
      open(PORTFOLIO),
      `Siapa pun dapat memeriksanya. ${open(publicPage(words(data, "kode")))}`,
    ),
  "sertifikat-diperbaiki": (data) =>
    letter(
      "Sertifikat Anda diperbaiki",
      greeting(data),
      `Sertifikat “${words(data, "judul")}” diterbitkan ulang dengan nomor ${words(data, "nomor")}. Alasan:`,
      words(data, "alasan"),
      open(PORTFOLIO),
    ),
  "sertifikat-terbit-ulang": (data) =>
    letter(
      "Sertifikat Anda terbit kembali",
      greeting(data),
      `Sertifikat “${words(data, "judul")}” yang dicabut diterbitkan ulang dengan nomor ${words(data, "nomor")}. Alasan:`,
      words(data, "alasan"),
      open(PORTFOLIO),
      `Siapa pun dapat memeriksanya. ${open(publicPage(words(data, "kode")))}`,
    ),
  "sertifikat-dicabut": (data) =>
    letter(
      "Sertifikat Anda dicabut",
      greeting(data),
      `Sertifikat “${words(data, "judul")}” nomor ${words(data, "nomor")} tidak berlaku lagi. Alasan:`,
      words(data, "alasan"),
      open(publicPage(words(data, "kode"))),
    ),
} satisfies Record<string, Template>;

export type CertificateMailName = keyof typeof mailTemplates;

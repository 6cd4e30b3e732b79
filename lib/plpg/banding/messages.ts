import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const OWN = "/guru/plpg/banding";
const ofOffice = (id: string) => `/lptk/banding/${id}`;

/** In-app notices by what happened. */
export const appealNotices = {
  diajukan: (peserta: string, id: string): Words => ({
    judul: "Banding menunggu putusan",
    isi: `${peserta} mengajukan banding atas nilai pembekalannya.`,
    tautan: ofOffice(id),
  }),
  diterima: (alasan: string): Words => ({
    judul: "Banding Anda diterima",
    isi: `Nilai Anda dibuka kembali dan diperiksa mentor. Alasan LPTK: ${alasan}`,
    tautan: OWN,
  }),
  ditolak: (alasan: string): Words => ({
    judul: "Banding Anda ditolak",
    isi: `Alasan LPTK: ${alasan}`,
    tautan: OWN,
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "plpg-banding": (data) =>
    letter(
      "Banding menunggu putusan",
      greeting(data),
      `${words(data, "peserta")} mengajukan banding atas nilai pembekalannya. Keberatannya:`,
      words(data, "keberatan"),
      open(ofOffice(words(data, "id"))),
    ),
  "plpg-banding-diterima": (data) =>
    letter(
      "Banding Anda diterima",
      greeting(data),
      `Nilai Anda dibuka kembali dan diperiksa mentor. Alasan LPTK: ${words(data, "alasan")}`,
      open(OWN),
    ),
  "plpg-banding-ditolak": (data) =>
    letter("Banding Anda ditolak", greeting(data), `Alasan LPTK: ${words(data, "alasan")}`, open(OWN)),
} satisfies Record<string, Template>;

export type AppealMailName = keyof typeof mailTemplates;

import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const OWN = "/guru/kinerja";

/** In-app notices by what happened. */
export const periodNotices = {
  diperpanjang: (fase: string, periode: string, sampai: string): Words => ({
    judul: `Waktu ${fase.toLowerCase()} Anda diperpanjang`,
    isi: `Dinas memberi Anda waktu sampai ${sampai} untuk ${fase.toLowerCase()} ${periode}.`,
    tautan: OWN,
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "kinerja-diperpanjang": (data) =>
    letter(
      `Waktu ${words(data, "fase").toLowerCase()} Anda diperpanjang`,
      greeting(data),
      `Dinas memberi Anda waktu sampai ${words(data, "sampai")} untuk ${words(data, "fase").toLowerCase()} ${words(data, "periode")}. Alasan:`,
      words(data, "alasan"),
      open(OWN),
    ),
} satisfies Record<string, Template>;

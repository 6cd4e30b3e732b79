import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const shown = (id: string) => `/kepsek/kinerja/${id}/bukti`;

/** In-app notices by what happened. */
export const evidenceNotices = {
  dikumpulkan: (guru: string, judul: string, periode: string, id: string): Words => ({
    judul: "Bukti dukung dikumpulkan",
    isi: `${guru} mengumpulkan bukti dukung “${judul}” untuk ${periode}.`,
    tautan: shown(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "bukti-dikumpulkan": (data) =>
    letter(
      "Bukti dukung dikumpulkan",
      greeting(data),
      `${words(data, "guru")} mengumpulkan bukti dukung “${words(data, "judul")}” untuk ${words(data, "periode")}. Dokumennya sudah dapat dibaca.`,
      open(shown(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type EvidenceMailName = keyof typeof mailTemplates;

import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

/** What the teacher finds in the product; `hal` says what is to be done, step by step. */
export const reminderNotice = (periode: string, hal: readonly string[], tautan: string): Words => ({
  judul: "Kepala sekolah mengingatkan Anda tentang kinerja",
  isi: `${periode}. ${hal.join(" ")}`,
  tautan,
});

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "kinerja-diingatkan": (data) =>
    letter(
      "Pengingat Pengelolaan Kinerja",
      greeting(data),
      `Kepala sekolah mengingatkan Anda tentang kinerja periode ${words(data, "periode")}:`,
      (Array.isArray(data.hal) ? data.hal : []).map((line) => `- ${String(line)}`).join("\n"),
      open(words(data, "tautan")),
    ),
} satisfies Record<string, Template>;

export type OverviewMailName = keyof typeof mailTemplates;

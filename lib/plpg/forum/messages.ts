import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";
import { forumPath } from "./rules";

const postPath = (peran: "guru" | "mentor", rombelId: string, id: string) => `${forumPath(peran, rombelId)}/${id}`;

/** In-app notices by what happened. A new post makes none: the unread mark says it. */
export const forumNotices = {
  sebut: (oleh: string, rombel: string, peran: "guru" | "mentor", rombelId: string, id: string): Words => ({
    judul: "Anda disebut di forum",
    isi: `${oleh} menyebut Anda di forum ${rombel}.`,
    tautan: postPath(peran, rombelId, id),
  }),
  sembunyikan: (rombel: string, alasan: string, rombelId: string, id: string): Words => ({
    judul: "Kiriman Anda disembunyikan",
    isi: `Mentor menyembunyikan kiriman Anda di forum ${rombel}. Alasan: ${alasan}`,
    tautan: postPath("guru", rombelId, id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "forum-sebut": (data) =>
    letter(
      "Anda disebut di forum",
      greeting(data),
      `${words(data, "oleh")} menyebut Anda di forum rombel ${words(data, "rombel")}.`,
      open(words(data, "tautan")),
    ),
  "forum-sembunyikan": (data) =>
    letter(
      "Kiriman Anda disembunyikan",
      greeting(data),
      `Mentor menyembunyikan kiriman Anda di forum rombel ${words(data, "rombel")}. Alasan: ${words(data, "alasan")}`,
      open(words(data, "tautan")),
    ),
} satisfies Record<string, Template>;

export type ForumMailName = keyof typeof mailTemplates;

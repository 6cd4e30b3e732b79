import { env } from "./env";
import type { Notice } from "./notify";

/** How mails and notices are written, once; the words stand in each context's messages.ts. */

/** A notice before it is known whom it reaches and under which key. */
export type Words = Pick<Notice, "judul" | "isi" | "tautan">;

type Facts = Record<string, unknown>;
/** Writes one mail from its facts; the worker calls it when it sends. */
export type Template = (data: Facts) => { subject: string; text: string };

/** One fact of a mail, as text. */
export const words = (data: Facts, name: string) => String(data[name] ?? "");
export const greeting = (data: Facts) => `Yth. ${words(data, "nama")},`;
/** The line that leads to a page of this site. */
export const open = (path: string) => `Buka ${env.publicUrl}${path}`;

/** Builds one mail from paragraphs. */
export const letter = (subject: string, ...paragraphs: string[]) => ({
  subject,
  text: `${paragraphs.join("\n\n")}\n\nGuru Tumbuh\n`,
});

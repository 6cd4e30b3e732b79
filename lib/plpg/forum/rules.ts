import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import type { ParticipantState } from "../peserta/status";
import type { CohortState } from "../rombel/status";
import { CONTACT_WORDS, FORUM_WORDS } from "./labels";

/** Longest post, in characters, and most files at one; the database says the same. */
export const POST_MAX = 5000;
export const ATTACHMENTS_MAX = 5;
/** Posts read at a time. */
export const PAGE_SIZE = 30;

/** Replies shown at a post, the latest ones. */
export const REPLIES_SHOWN = 100;
/** Every so many seconds an open page asks for posts that came after its last one, as long as it is looked at. */
export const ASK_EVERY_SECONDS = 10;
/** Longest summary of a contact, in characters; the database says the same. */
export const SUMMARY_MAX = 3000;

/** How a mentor reached participants outside the forum. */
export const CONTACT_WAYS = ["surel", "tatap_muka", "telepon"] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Who stands before the forum: the present mentor, a participant with the shown state, or the rombel's LPTK, which reads and no more. */
export type ForumReader = { akunId: string } & (
  | { peran: "mentor" }
  | { peran: "lptk" }
  | { peran: "guru"; participant: ParticipantState }
);

/** May they write? Errors: `tidak_berhak` (LPTK), `bentrok`. */
export function mayPost(reader: ForumReader, cohort: { status: CohortState }): Result {
  if (reader.peran === "lptk") return fail("tidak_berhak", FORUM_WORDS.onlyReads);
  if (cohort.status !== "berjalan") return fail("bentrok", FORUM_WORDS.closed);
  if (reader.peran === "guru" && reader.participant !== "aktif") return fail("bentrok", FORUM_WORDS.notActive);
  return ok();
}

type Post = { penulisId: string; disembunyikanPada: Date | null };

/** Only the writer changes the words, and not those of a hidden post. Errors: `tidak_berhak`, `bentrok`. */
export function mayEdit(reader: ForumReader, cohort: { status: CohortState }, post: Post): Result {
  if (post.penulisId !== reader.akunId) return fail("tidak_berhak", FORUM_WORDS.notYours);
  if (post.disembunyikanPada) return fail("bentrok", FORUM_WORDS.hidden);
  return mayPost(reader, cohort);
}

/** The present mentor hides, with a reason, and shows again. */
export function mayHide(reader: ForumReader): Result {
  return reader.peran === "mentor" ? ok() : fail("tidak_berhak", FORUM_WORDS.onlyMentor);
}

/** Does the reader see the words? Hidden ones only the mentor and the writer do. */
export const seesWords = (reader: ForumReader, post: Post) =>
  post.disembunyikanPada === null || reader.peran === "mentor" || post.penulisId === reader.akunId;

/** Does the reader see who hid a post, and why? The LPTK does too, without the words. */
export const seesReason = (reader: ForumReader, post: Post) => reader.peran === "lptk" || seesWords(reader, post);

/** The moment that an edit carries: later than what it replaces, also within one and the same millisecond. */
export const editedAt = (now: Date, { dibuatPada, diubahPada }: { dibuatPada: Date; diubahPada: Date | null }) =>
  new Date(Math.max(now.getTime(), (diubahPada ?? dibuatPada).getTime() + 1));

/** May this contact be logged? It has taken place, and the rombel runs. Errors: `bentrok`, `isian_salah`. */
export function checkContact(pada: Date, cohort: { status: CohortState }, now: Date): Result {
  if (cohort.status !== "berjalan") return fail("bentrok", CONTACT_WORDS.closed);
  return pada > now ? invalid({ tanggal: CONTACT_WORDS.future }) : ok();
}

/** Where the forum stands for each reader. */
export const forumPath = (peran: ForumReader["peran"], rombelId: string) =>
  peran === "guru" ? "/guru/plpg/kelas/forum" : `/${peran}/rombel/${rombelId}/forum`;

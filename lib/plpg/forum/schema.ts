import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { dayField, idSchema, isId, lines, reasonFields, versi } from "@/lib/kernel/fields";
import { CONTACT_WORDS, FORUM_WORDS } from "./labels";
import { ATTACHMENTS_MAX, CONTACT_WAYS, POST_MAX, SUMMARY_MAX } from "./rules";

/** One field sent several times arrives as a list, once as a word, not at all as nothing. */
const sent = z.pipe(
  z.prefault(z.union([z.array(z.string()), z.string()]), []),
  z.transform((values) => [...new Set([values].flat().filter((value) => value !== ""))]),
);

/** Far more people than a rombel has. */
const PEOPLE_MAX = 30;
const people = (wrong: string) => z.pipe(sent, z.array(z.uuid({ error: wrong })).check(z.maxLength(PEOPLE_MAX, wrong)));

export const postSchema = z.strictObject({
  /** The rombel. */
  id: idSchema,
  balasanKe: z.prefault(z.string().check(z.refine((value) => value === "" || isId(value), FORUM_WORDS.noSuchPost)), ""),
  isi: lines(FORUM_WORDS.needsWords, POST_MAX),
  sebut: people(FORUM_WORDS.noSuchPerson),
  berkas: z.pipe(
    sent,
    z
      .array(z.uuid({ error: FILE_LABELS.unfinished }))
      .check(z.maxLength(ATTACHMENTS_MAX, FORUM_WORDS.tooManyFiles(ATTACHMENTS_MAX))),
  ),
});

export const editSchema = z.strictObject({ id: idSchema, versi, isi: lines(FORUM_WORDS.needsWords, POST_MAX) });
export const hideSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });
export const showSchema = z.strictObject({ id: idSchema, versi });

/** `id` is the rombel; `sampai` the number of the newest post that was shown. */
export const readSchema = z.strictObject({ id: idSchema, sampai: versi });

export const contactSchema = z.strictObject({
  /** The rombel. */
  id: idSchema,
  cara: z.enum(CONTACT_WAYS, { error: CONTACT_WORDS.needsWay }),
  tanggal: dayField(CONTACT_WORDS.needsDay),
  jam: z
    .string({ error: CONTACT_WORDS.needsTime })
    .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, CONTACT_WORDS.needsTime)),
  peserta: people(CONTACT_WORDS.noSuchParticipant).check(z.minLength(1, CONTACT_WORDS.needsWho)),
  ringkasan: lines(CONTACT_WORDS.needsSummary, SUMMARY_MAX),
});

/** A post's number in an address; anything else is none. */
export const numberSchema = z.catch(
  z.nullable(z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))),
  null,
);

import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { UNFINISHED } from "@/lib/berkas/rules";
import { idSchema, lines, listSchema, optionalLines, reasonFields, versi } from "@/lib/kernel/fields";
import { POST_REFLECTION_LABELS, REPORT_LABELS } from "./labels";
import { MAX_DOCUMENTS, MIN_DOCUMENTS, TEXT_MAX } from "./rules";

export const postReflectionSchema = z.strictObject({
  id: idSchema,
  versi,
  dipelajari: lines(POST_REFLECTION_LABELS.needsLearned, TEXT_MAX),
  akanDiterapkan: lines(POST_REFLECTION_LABELS.needsWillApply, TEXT_MAX),
});

/** One field sent several times arrives as a list, once as a word, not at all as nothing. */
const sent = z.prefault(z.union([z.array(z.string()), z.string()]), []);

const documents = z.pipe(
  z.pipe(
    sent,
    z.transform((ids) => [ids].flat().filter((id) => id !== "")),
  ),
  z
    .array(z.uuid({ error: FILE_LABELS.unfinished }))
    .check(
      z.minLength(MIN_DOCUMENTS, REPORT_LABELS.needsDocument),
      z.maxLength(MAX_DOCUMENTS, REPORT_LABELS.tooManyDocuments),
    ),
);

/** What is on its way up has no id yet and joins the draft once it is there. */
const draftDocuments = z.pipe(
  z.pipe(
    sent,
    z.transform((ids) => [ids].flat().filter((id) => id !== "" && id !== UNFINISHED)),
  ),
  z.array(idSchema).check(z.maxLength(MAX_DOCUMENTS, REPORT_LABELS.tooManyDocuments)),
);

/** What was stored when the reader saw the form (queries.ts): two devices do not write over each other unseen. */
const dasar = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** A report as far as it has come. */
export const reportDraftSchema = z.strictObject({
  id: idSchema,
  versi,
  dasar,
  berkas: draftDocuments,
  perubahan: optionalLines(TEXT_MAX),
  perluDitingkatkan: optionalLines(TEXT_MAX),
});

export const reportSchema = z.strictObject({
  id: idSchema,
  versi,
  dasar,
  berkas: documents,
  perubahan: lines(REPORT_LABELS.needsChange, TEXT_MAX),
  perluDitingkatkan: lines(REPORT_LABELS.needsImprove, TEXT_MAX),
});

export const returnSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** What the queue's address may ask for. */
export const reviewListSchema = z.extend(listSchema, { pelatihan: z.catch(z.nullable(idSchema), null) });

import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { idSchema, lines, listSchema, reasonFields, versi } from "@/lib/kernel/fields";
import { POST_REFLECTION_LABELS, REPORT_LABELS } from "./labels";
import { MAX_DOCUMENTS, MIN_DOCUMENTS, TEXT_MAX } from "./rules";

export const postReflectionSchema = z.strictObject({
  id: idSchema,
  versi,
  dipelajari: lines(POST_REFLECTION_LABELS.needsLearned, TEXT_MAX),
  akanDiterapkan: lines(POST_REFLECTION_LABELS.needsWillApply, TEXT_MAX),
});

/** One field sent several times arrives as a list, once as a word, not at all as nothing. */
const documents = z.pipe(
  z.pipe(
    z.prefault(z.union([z.array(z.string()), z.string()]), []),
    z.transform((sent) => [sent].flat().filter((id) => id !== "")),
  ),
  z
    .array(z.uuid({ error: FILE_LABELS.unfinished }))
    .check(
      z.minLength(MIN_DOCUMENTS, REPORT_LABELS.needsDocument),
      z.maxLength(MAX_DOCUMENTS, REPORT_LABELS.tooManyDocuments),
    ),
);

export const reportSchema = z.strictObject({
  id: idSchema,
  versi,
  berkas: documents,
  perubahan: lines(REPORT_LABELS.needsChange, TEXT_MAX),
  perluDitingkatkan: lines(REPORT_LABELS.needsImprove, TEXT_MAX),
});

export const returnSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** What the queue's address may ask for. */
export const reviewListSchema = z.extend(listSchema, { pelatihan: z.catch(z.nullable(idSchema), null) });

import * as z from "zod/mini";
import { idSchema, listSchema, optionalLines, reasonFields, versi } from "@/lib/kernel/fields";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { SCORE_FILTERS } from "./labels";
import { COMPONENTS } from "./rules";

/** Longest feedback that is kept; the database's CHECK says the same. */
export const FEEDBACK_MAX = 5000;
/** A rubric has at most so many aspects (`checkRubric`). */
export const ASPECTS_MAX = 10;

/** A score or a mark as typed; rules.ts says what it is. */
const typed = z.prefault(z.string().check(z.maxLength(20, "Nilai paling rendah 0 dan paling tinggi 100.")), "");

export const componentSchema = z.enum(COMPONENTS);

/** What a form of one component sends: a score, the explicit zero, or the score taken back. */
export const scoreSchema = z.strictObject({
  /** The participant. */
  id: idSchema,
  komponen: componentSchema,
  /** The component's; 0 as long as nothing was written. */
  versi,
  tindakan: z.prefault(z.enum(["nilai", "nihil", "tarik"]), "nilai"),
  nilai: typed,
  /** The report that was read. */
  berkasId: z.optional(idSchema),
  umpanBalik: optionalLines(FEEDBACK_MAX),
  alasan: optionalLines(REASON_MAX),
  /** The rubric that the marks were given by (`rubricMark`); empty for everything but the process. */
  rubrik: z.prefault(z.string().check(z.maxLength(600)), ""),
  /** One mark for each aspect of that rubric, in its order. */
  aspek1: typed,
  aspek2: typed,
  aspek3: typed,
  aspek4: typed,
  aspek5: typed,
  aspek6: typed,
  aspek7: typed,
  aspek8: typed,
  aspek9: typed,
  aspek10: typed,
  lanjut: z.prefault(z.enum(["tetap", "berikutnya"]), "tetap"),
});
export type ScoreForm = z.output<typeof scoreSchema>;

/** The field of one aspect, counted from 1. */
export const aspectField = (place: number) => `aspek${place}` as keyof ScoreForm & `aspek${number}`;

/** The version of the whole that the reader saw. */
export const finaliseSchema = z.strictObject({ id: idSchema, versi });
export const reopenSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** What the final list's address may ask for. */
export const scoreListSchema = z.object({
  ...listSchema.shape,
  status: z.catch(z.nullable(z.enum(Object.keys(SCORE_FILTERS) as (keyof typeof SCORE_FILTERS)[])), null),
  rombel: z.catch(z.nullable(idSchema), null),
});
export type ScoreListRequest = z.output<typeof scoreListSchema>;

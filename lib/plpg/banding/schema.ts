import * as z from "zod/mini";
import { idSchema, lines, listSchema, reasonFields, versi } from "@/lib/kernel/fields";
import { APPEAL_FORM_LABELS } from "./labels";
import { APPEAL_STATES } from "./status";

/** The database's CHECK says the same. */
export const OBJECTION_MAX = 3000;

export const appealSchema = z.strictObject({
  keberatan: lines(APPEAL_FORM_LABELS.needsObjection, OBJECTION_MAX),
});

/** The participant and the appeal's version. */
export const decisionSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** What the list's address may ask for. */
export const appealListSchema = z.object({
  ...listSchema.shape,
  status: z.catch(z.nullable(z.enum(APPEAL_STATES)), null),
});

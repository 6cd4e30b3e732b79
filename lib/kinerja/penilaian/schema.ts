import * as z from "zod/mini";
import { idSchema, optionalLines, versi } from "@/lib/kernel/fields";
import { EXPECTATIONS } from "../katalog/rules";
import { NOTE_MAX } from "./rules";

/** What was stored when the reader saw it (queries.ts): two tabs do not write over each other unseen. */
const dasar = z.string().check(z.regex(/^[0-9a-f]{16}$/));
const expectation = z.prefault(z.enum(["", ...EXPECTATIONS]), "");

/** A rating as far as it has come. */
export const ratingDraftSchema = z.strictObject({
  ...{ id: idSchema, dasar, hasil: expectation, perilaku: expectation, catatan: optionalLines(NOTE_MAX) },
  /** "draf": Simpan Draf; "periksa": on to the confirmation; nothing when the form saves itself. */
  lanjut: z.prefault(z.enum(["", "draf", "periksa"]), ""),
});

/** `versi`: of the rating that is being corrected; 0 when there was none. */
export const rateSchema = z.strictObject({ id: idSchema, dasar, versi });

export const acknowledgeSchema = z.strictObject({ id: idSchema, versi });

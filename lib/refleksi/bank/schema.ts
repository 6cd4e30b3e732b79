import * as z from "zod/mini";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { idSchema, line, optionalLines, versi } from "@/lib/kernel/fields";
import { HELP_MAX, STATEMENT_MAX, STATEMENT_MIN } from "./rules";

const kompetensi = z.enum(COMPETENCIES, { error: "Pilih kompetensi." });

/** Words of a question; the limits are the database's. */
const words = {
  pernyataan: line("Tuliskan pertanyaannya.", STATEMENT_MAX).check(
    z.minLength(STATEMENT_MIN, `Tuliskan paling sedikit ${STATEMENT_MIN} huruf.`),
  ),
  petunjuk: optionalLines(HELP_MAX),
};

export const newBankSchema = z.strictObject({});
export const bankVersionSchema = z.strictObject({ id: idSchema, versi });
export const addQuestionSchema = z.strictObject({ id: idSchema, versi, kompetensi, ...words });
export const editQuestionSchema = z.strictObject({ id: idSchema, versi, indikatorId: idSchema, ...words });
export const questionSchema = z.strictObject({ id: idSchema, versi, indikatorId: idSchema });
export const moveQuestionSchema = z.strictObject({
  id: idSchema,
  versi,
  indikatorId: idSchema,
  arah: z.enum(["naik", "turun"]),
});
export const competencySchema = kompetensi;

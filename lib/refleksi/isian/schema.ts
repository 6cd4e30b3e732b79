import * as z from "zod/mini";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { dayField, idSchema, optionalLines, reasonFields, versi } from "@/lib/kernel/fields";
import { MAX_PER_COMPETENCY } from "../bank/rules";
import { ANSWER_MAX, type Answer } from "./rules";

export const startSchema = z.strictObject({ periodeId: idSchema });

const nilai = z.pipe(
  z.prefault(z.enum(["", "1", "2", "3", "4"], { error: "Pilih salah satu penilaian." }), ""),
  z.transform((value) => (value === "" ? null : Number(value))),
);
const text = optionalLines(ANSWER_MAX);

/** "nilai3": what the third question of a competency is answered with; a bank never changes, so places are names enough. */
export const answerName = (field: keyof Answer, index: number) => `${field}${index + 1}`;

const PLACES = Array.from({ length: MAX_PER_COMPETENCY }, (_, index) => index);
const ratings = Object.fromEntries(PLACES.map((index) => [answerName("nilai", index), nilai]));
const texts = Object.fromEntries(
  PLACES.flatMap((index) => [
    [answerName("praktik", index), text],
    [answerName("contoh", index), text],
  ]),
);

/** A competency's answers as far as they have come: a draft may be incomplete, what it holds may not be too long. */
export const answersSchema = z.strictObject({
  id: idSchema,
  kompetensi: z.enum(COMPETENCIES),
  /** What was stored when the reader saw the form (queries.ts): two devices do not write over each other unseen. */
  dasar: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** "daftar" when the reader saves and goes back; nothing when the form saves itself. */
  lanjut: z.prefault(z.enum(["", "daftar"]), ""),
  ...ratings,
  ...texts,
});

/** The answers by their places. */
export function answersIn(input: z.output<typeof answersSchema>): Answer[] {
  const values: Record<string, unknown> = input;
  return PLACES.map((index) => ({
    nilai: (values[answerName("nilai", index)] as number | null | undefined) ?? null,
    praktik: String(values[answerName("praktik", index)] ?? ""),
    contoh: String(values[answerName("contoh", index)] ?? ""),
  }));
}

export const discussionSchema = z.strictObject({
  id: idSchema,
  tanggal: dayField("Pilih tanggal diskusi dengan kepala sekolah."),
});

export const reflectionVersionSchema = z.strictObject({ id: idSchema, versi });
export const reasonedReflectionSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });
export const competencySchema = z.enum(COMPETENCIES);

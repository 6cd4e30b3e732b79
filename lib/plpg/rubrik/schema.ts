import * as z from "zod/mini";
import { tidy, tidyLines } from "@/lib/kernel/fields";
import { NOTE_MAX, TITLE, type TypedAspect } from "./rules";

/** The rows of the form: as many as a rubric has aspects at most. */
export const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type Row = (typeof ROWS)[number];
type Part = keyof TypedAspect;

/** The name of one field of one row. */
export const fieldOf = <P extends Part>(part: P, row: Row) => `${part}${row}` as const;

const parts = {
  judul: z.prefault(
    z.string().check(z.overwrite(tidy), z.maxLength(TITLE.max, `Paling panjang ${TITLE.max} huruf.`)),
    "",
  ),
  keterangan: z.prefault(
    z.string().check(z.overwrite(tidyLines), z.maxLength(NOTE_MAX, `Paling panjang ${NOTE_MAX} huruf.`)),
    "",
  ),
  bobot: z.prefault(z.string().check(z.trim(), z.regex(/^(\d{1,3})?$/, "Tuliskan bobot sebagai angka bulat.")), ""),
};

const rowsOf = <P extends Part>(part: P) =>
  Object.fromEntries(ROWS.map((row) => [fieldOf(part, row), parts[part]])) as Record<`${P}${Row}`, (typeof parts)[P]>;

/** Every row may stay empty; `readRubric` of rules.ts says what they come to. */
export const saveRubricSchema = z.strictObject({
  /** What the form was opened on. */
  dilihat: z.string().check(z.maxLength(600)),
  ...{ ...rowsOf("judul"), ...rowsOf("keterangan"), ...rowsOf("bobot") },
});

/** The typed rows in their order. */
export const rowsFrom = (typed: Record<`${Part}${Row}`, string>): TypedAspect[] =>
  ROWS.map((row) => ({
    judul: typed[fieldOf("judul", row)],
    keterangan: typed[fieldOf("keterangan", row)],
    bobot: typed[fieldOf("bobot", row)],
  }));

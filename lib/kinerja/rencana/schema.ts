import * as z from "zod/mini";
import { idSchema, listSchema, optionalLines, reasonFields, tick, tidy, versi } from "@/lib/kernel/fields";
import { fieldName, GOAL_MAX, ITEMS_MAX, type PartFields, PLAN_ORDERS, QUANTITY_MAX, ROW_TEXT_MAX } from "./rules";

/** Words, page, state and order of the principal's list. */
export const planListSchema = z.extend(listSchema, { urut: z.catch(z.enum(PLAN_ORDERS), "menunggu") });

export const startPlanSchema = z.strictObject({ periodeId: idSchema });

const QUANTITY_WORDS = `Tuliskan angka 0 sampai ${QUANTITY_MAX}.`;
const quantity = z.pipe(
  z.prefault(
    z.string().check(
      z.overwrite(tidy),
      z.refine((value) => /^\d{0,3}$/.test(value) && Number(value) <= QUANTITY_MAX, QUANTITY_WORDS),
    ),
    "",
  ),
  z.transform((value) => String(Number(value))),
);
const words = optionalLines(ROW_TEXT_MAX);
const ticked = z.pipe(
  tick,
  z.transform((value) => (value ? "on" : "")),
);

const PLACES = Array.from({ length: ITEMS_MAX }, (_, index) => index);
const fieldsNamed = <S>(field: Parameters<typeof fieldName>[0], schema: S, places = PLACES) =>
  Object.fromEntries(places.map((index) => [fieldName(field, index), schema]));

const savingFields = {
  id: idSchema,
  /** What was stored when the reader saw the form (queries.ts): two devices do not write over each other unseen. */
  dasar: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** "daftar": back to the list; "lanjut": to the next step; nothing when the form saves itself. */
  lanjut: z.prefault(z.enum(["", "daftar", "lanjut"]), ""),
};

/** Praktik kinerja: the indicator, or none yet. */
export const practiceSchema = z.strictObject({
  ...savingFields,
  indikatorId: z.prefault(z.union([z.literal(""), idSchema]), ""),
});

/** Any other part as far as it has come: a draft may be incomplete, what it holds may not be too long. */
export const partSchema = z.strictObject({
  ...savingFields,
  bagian: z.enum(["kompetensi", "tugas", "perilaku"]),
  tujuan: optionalLines(GOAL_MAX),
  ...fieldsNamed("kuantitas", quantity),
  ...fieldsNamed("pilih", ticked),
  ...fieldsNamed("keterangan", words),
});

/** What the form of a part holds, by field name. */
export function fieldsIn(input: z.output<typeof partSchema>): PartFields {
  const { id: _, bagian: __, dasar: ___, lanjut: ____, ...fields } = input;
  return fields as PartFields;
}

export const planVersionSchema = z.strictObject({ id: idSchema, versi });

/** A plan has rows of three kinds at most. */
const ROWS = Array.from({ length: 3 * ITEMS_MAX }, (_, index) => index);

/** Kembalikan: the reason, and a note at whatever the teacher shall look at again. */
export const returnSchema = z.strictObject({
  id: idSchema,
  versi,
  ...reasonFields,
  catatanIndikator: words,
  catatanTujuan: words,
  ...fieldsNamed("catatan", words, ROWS),
});

export type Notes = { indikator: string; tujuan: string; baris: readonly string[] };

/** The notes of a return, those of the rows in the order in which they were shown. */
export function notesIn(input: z.output<typeof returnSchema>): Notes {
  const values: Record<string, unknown> = input;
  return {
    indikator: input.catatanIndikator,
    tujuan: input.catatanTujuan,
    baris: ROWS.map((index) => String(values[fieldName("catatan", index)] ?? "")),
  };
}

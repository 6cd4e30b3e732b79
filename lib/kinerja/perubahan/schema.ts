import * as z from "zod/mini";
import { idSchema, optionalLines, tick, tidy, versi } from "@/lib/kernel/fields";
import { fieldName, ITEMS_MAX, type PartFields, QUANTITY_MAX, ROW_TEXT_MAX } from "../rencana/rules";
import { CHANGE_KINDS } from "./rules";

const plan = { id: idSchema, jenis: z.enum(CHANGE_KINDS) };

/** The pop-up of the guide: only RHK ask for the tick. */
export const beginSchema = z.strictObject({ ...plan, diskusi: tick }).check(
  z.refine(({ jenis, diskusi }) => jenis !== "rhk" || diskusi, {
    error: "Centang bahwa perubahan ini sudah Anda diskusikan dengan atasan.",
    path: ["diskusi"],
  }),
);

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
const ticked = z.pipe(
  tick,
  z.transform((value) => (value ? "on" : "")),
);
const PLACES = Array.from({ length: ITEMS_MAX }, (_, index) => index);
const fieldsNamed = <S>(field: Parameters<typeof fieldName>[0], schema: S) =>
  Object.fromEntries(PLACES.map((index) => [fieldName(field, index), schema]));

/** What the rows are going to be, by the places of the catalogue's rows. */
export const changeSchema = z.strictObject({
  ...plan,
  versi,
  ...fieldsNamed("kuantitas", quantity),
  ...fieldsNamed("pilih", ticked),
  ...fieldsNamed("keterangan", optionalLines(ROW_TEXT_MAX)),
});

/** The rows' fields, by name. */
export function fieldsIn(input: z.output<typeof changeSchema>): PartFields {
  const { id: _, jenis: __, versi: ___, ...fields } = input;
  return fields as PartFields;
}

export const dropSchema = z.strictObject(plan);

export const applySchema = z.strictObject({
  ...plan,
  versi,
  /** The files that the confirmation named (queries.ts): no other goes. */
  dasar: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
});

import * as z from "zod/mini";
import { idSchema, optionalLines, versi } from "@/lib/kernel/fields";
import { MAX_ITEMS } from "../katalog/rules";
import { TEXT_MAX } from "./rules";

const text = optionalLines(TEXT_MAX);

/** The reflection as far as it has come. "draf": Simpan Draft; "periksa": on to the confirmation; nothing when it saves itself. */
export const learningSchema = z.strictObject({
  id: idSchema,
  /** What was stored when the reader saw the form: two devices do not write over each other unseen. 0: nothing yet. */
  dasar: versi,
  lanjut: z.prefault(z.enum(["", "draf", "periksa"]), ""),
  ...{ kegiatan: text, pembelajaran: text, penerapan: text },
});

export const learningVersionSchema = z.strictObject({ id: idSchema, versi });

/** One box ticked arrives as a word, several as a list, none not at all. */
const rows = z.pipe(
  z.pipe(
    z.prefault(z.union([z.array(z.string()), z.string()]), []),
    z.transform((sent) => [sent].flat().filter((id) => id !== "")),
  ),
  z.array(idSchema).check(z.maxLength(MAX_ITEMS)),
);

/** The duties that are ticked in the form; verified ones are not named, for they stay. */
export const ticksSchema = z.strictObject({
  id: idSchema,
  /** What the reader saw (queries.ts). */
  dasar: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  lanjut: z.prefault(z.enum(["", "simpan"]), ""),
  tugas: rows,
});

export const verifySchema = z.strictObject({
  id: idSchema,
  tugas: rows.check(z.minLength(1, "Centang sekurang-kurangnya satu tugas yang buktinya sudah Bapak/Ibu lihat.")),
});

import * as z from "zod/mini";
import { idSchema, reasonFields, versi } from "@/lib/kernel/fields";
import { NPSN, normalizeIdentifier } from "@/lib/kernel/identifiers";

export const askMoveSchema = z.strictObject({
  npsn: z
    .string({ error: "Pilih sekolah tujuan." })
    .check(z.overwrite(normalizeIdentifier), z.regex(NPSN, "Pilih sekolah dari hasil pencarian.")),
  alasan: reasonFields.alasan,
});

export const moveVersionSchema = z.strictObject({ id: idSchema, versi });
export const reasonedMoveSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

import * as z from "zod/mini";
import { idSchema, reasonFields, versi } from "@/lib/kernel/fields";
import { PARTICIPANTS_PER_PAGE, PASTE_MAX } from "./rules";

/** What repeated fields of a form become: none, one or several ids. */
const ids = (max: number) =>
  z.pipe(
    z.pipe(
      z.prefault(z.union([z.array(z.string()), z.string()]), []),
      z.transform((value) => (typeof value === "string" ? [value].filter((one) => one !== "") : value)),
    ),
    z.array(idSchema).check(z.maxLength(max)),
  );

/** One session: who stands on the page (`ada`) and who of them is ticked; "Semua hadir" is a button of its own. */
export const recordSchema = z.strictObject({
  sesiId: idSchema,
  ada: ids(PARTICIPANTS_PER_PAGE),
  hadir: ids(PARTICIPANTS_PER_PAGE),
  semua: z.optional(z.literal("1")),
});

export const decideSchema = z.strictObject({ pelatihanId: idSchema });

/** Sessions of one training are few dozen (katalog: MAX_SESSIONS). */
const SESSIONS_MAX = 100;
export const correctSchema = z.strictObject({ id: idSchema, versi, hadir: ids(SESSIONS_MAX), ...reasonFields });

/** A pasted sheet; a file comes beside it. */
export const readSheetSchema = z.strictObject({
  pelatihanId: idSchema,
  tempel: z.prefault(z.string().check(z.maxLength(PASTE_MAX, "Tempelan ini terlalu panjang. Pakai berkas.")), ""),
});

/** What was understood and is now to be written (`packMarks`), for exactly these sessions. */
export const applySheetSchema = z.strictObject({
  pelatihanId: idSchema,
  sesi: z.string().check(z.maxLength(SESSIONS_MAX * 37)),
  isi: z.string().check(z.minLength(1), z.maxLength(PASTE_MAX)),
});

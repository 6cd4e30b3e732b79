import * as z from "zod/mini";
import { idSchema, listSchema, reasonFields, versi } from "@/lib/kernel/fields";
import { BATCH_MAX } from "./rules";

export const enrolSchema = z.strictObject({ pelatihanId: idSchema });
export const enrolmentVersionSchema = z.strictObject({ id: idSchema, versi });
export const reasonedEnrolmentSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** Without the version nothing was seen of it: then it is at best out of date. */
const REFERENCE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(:\d{1,9})?$/;

/** An enrolment and the version that was seen of it, as one tick of a list sends them. */
export const referenceOf = ({ id, versi }: { id: string; versi: number }) => `${id}:${versi}`;

const reference = z.pipe(
  z.string().check(z.regex(REFERENCE)),
  z.transform((text) => {
    const [id = "", version = "0"] = text.split(":");
    return { id, versi: Number(version) };
  }),
);
export type Reference = z.output<typeof reference>;

/** What repeated fields of a form become: none, one or several. */
const several = z.pipe(
  z.prefault(z.union([z.array(z.string()), z.string()]), []),
  z.transform((value) => (typeof value === "string" ? [value].filter((one) => one !== "") : value)),
);

/** Ticked rows of a list (`pilih`), or the one whose own button was pressed (`satu`). */
export const batchSchema = z.strictObject({
  pilih: z.pipe(several, z.array(reference).check(z.maxLength(BATCH_MAX, `Pilih paling banyak ${BATCH_MAX} baris.`))),
  satu: z.optional(reference),
});
export type Batch = z.output<typeof batchSchema>;

const word = listSchema.shape.status;
/** What the address of the unit's queue may hold. */
export const queueSchema = z.object({ ...listSchema.shape, pelatihan: word, sekolah: word });

/** A list's address with what it is filtered by; what is empty, and the first page, are left out. */
export function addressOf(path: string, query: Record<string, string | number | null | undefined>): string {
  const entries = Object.entries(query).filter(
    ([name, value]) => value !== null && value !== undefined && value !== "" && !(name === "hal" && value === 1),
  );
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

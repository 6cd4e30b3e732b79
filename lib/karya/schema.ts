import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { dayField } from "@/lib/kernel/fields";
import { CATEGORIES, EARLIEST_DAY, MAX_TITLE, MIN_TITLE, ORDERS } from "./rules";

const judul = z.string({ error: "Tuliskan judul karya." }).check(
  z.trim(),
  z.minLength(1, "Tuliskan judul karya."),
  z.minLength(MIN_TITLE, `Judul paling pendek ${MIN_TITLE} huruf.`),
  z.maxLength(MAX_TITLE, `Judul paling panjang ${MAX_TITLE} huruf.`),
  z.refine((text) => !/\p{Cc}/u.test(text), "Judul hanya boleh satu baris."),
);

const kategori = z.enum(CATEGORIES, { error: "Pilih kategori karya." });

const tanggal = dayField("Isi tanggal karya.").check(
  z.refine((day) => day >= EARLIEST_DAY, `Tanggal paling awal ${EARLIEST_DAY.slice(0, 4)}.`),
);

const berkasId = z.uuid({ error: FILE_LABELS.missing });
const id = z.uuid();
const versi = z.coerce.number().check(z.int(), z.minimum(1));

/** A new piece of the portfolio. */
export const karyaSchema = z.strictObject({ judul, kategori, tanggal, berkasId });

/** Changed facts, and the file when it was replaced (otherwise the one it has). */
export const changeKaryaSchema = z.strictObject({ id, versi, judul, kategori, tanggal, berkasId });

export const removeKaryaSchema = z.strictObject({ id, versi });

/** What the list's address may ask for; whatever makes no sense there is left out. */
export const listSchema = z.object({
  cari: z.catch(z.string().check(z.trim(), z.maxLength(100), z.regex(/^\P{Cc}*$/u)), ""),
  kategori: z.catch(z.nullable(z.enum(CATEGORIES)), null),
  urut: z.catch(z.enum(ORDERS), "terbaru"),
  hal: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type ListRequest = z.output<typeof listSchema>;

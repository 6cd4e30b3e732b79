import * as z from "zod/mini";
import { idSchema, line, listSchema, personName, reasonFields, versi } from "@/lib/kernel/fields";

export const issueSchema = z.strictObject({ id: idSchema, versi });
export const revokeSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** What may be corrected on a certificate: what was printed wrongly. The rest follows from the enrolment. */
export const correctSchema = z.strictObject({
  id: idSchema,
  versi,
  nama: personName("Tuliskan nama seperti seharusnya tercetak."),
  sekolah: line("Tuliskan nama sekolah seperti seharusnya tercetak.", 200),
  judul: line("Tuliskan nama pelatihan seperti seharusnya tercetak.", 200),
  pelaksanaan: line("Tuliskan tanggal pelaksanaan seperti seharusnya tercetak.", 100),
  ...reasonFields,
});

/** The printed facts as they are kept. */
export const factsSchema = z.object({
  nama: z.string(),
  nuptk: z.nullable(z.string()),
  sekolah: z.string(),
  judul: z.string(),
  kompetensi: z.string(),
  jp: z.number(),
  pelaksanaan: z.string(),
  penyelenggara: z.string(),
  nomor: z.string(),
  terbit: z.string(),
  penerbit: z.string(),
  menggantikan: z.nullable(z.string()),
});

/** What the list's address may ask for. */
export const certificateListSchema = z.extend(listSchema, { pelatihan: z.catch(z.nullable(idSchema), null) });

/** The code in the address of the public search. */
export const codeSchema = z.catch(z.string().check(z.maxLength(60)), "");

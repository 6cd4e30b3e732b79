import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { CATEGORIES } from "@/lib/karya/rules";
import { idSchema, isDay, pageNumber, tick, tidy, versi } from "@/lib/kernel/fields";
import { EVIDENCE_KINDS, NUMBER_MAX } from "./rules";

const row = { id: idSchema, barisId: idSchema };

/** One to fifty, as the catalogue's quantities go. */
export const slotSchema = z.pipe(z.string().check(z.regex(/^[1-9]\d?$/)), z.transform(Number));

/** Number and date stay empty for whatever is no certificate; rules.ts asks for them where they are needed. */
const document = {
  ...row,
  slot: slotSchema,
  /** What stood in the slot when the reader saw it (queries.ts): two tabs do not write over each other unseen. */
  dasar: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  jenis: z.enum(EVIDENCE_KINDS, { error: "Pilih jenis bukti dukung." }),
  nomor: z.pipe(
    z.prefault(
      z
        .string()
        .check(z.overwrite(tidy), z.maxLength(NUMBER_MAX, `Nomor sertifikat paling panjang ${NUMBER_MAX} huruf.`)),
      "",
    ),
    z.transform((text) => text || null),
  ),
  tanggal: z.pipe(
    z.prefault(
      z.string().check(z.refine((text) => text === "" || isDay(text), "Tanggal ini tidak ada di kalender.")),
      "",
    ),
    z.transform((text) => text || null),
  ),
};

export const uploadSchema = z.strictObject({ ...document, berkasId: z.uuid({ error: FILE_LABELS.missing }) });
export const takeSchema = z.strictObject({ ...document, karyaId: z.uuid({ error: "Pilih karya yang akan diambil." }) });

/** The tick, and whether the reader pauses or goes on to the confirmation. */
export const agreementSchema = z.strictObject({
  ...row,
  /** 0 as long as there is no document. */
  versi,
  disepakati: tick,
  lanjut: z.prefault(z.enum(["draf", "kumpulkan"]), "draf"),
});

export const collectSchema = z.strictObject({ ...row, versi });

/** What the address of Ambil Karya may ask for. */
export const piecesSchema = z.object({ kategori: z.catch(z.nullable(z.enum(CATEGORIES)), null), hal: pageNumber });

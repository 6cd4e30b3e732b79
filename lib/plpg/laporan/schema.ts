import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { dayField, idSchema, lines, reasonFields, versi } from "@/lib/kernel/fields";
import { REPORT_NUMBERS, type ReportNumber } from "./rules";

/** The database's CHECK says the same. */
export const DESCRIPTION_MAX = 3000;

/** Nothing but 1 to 4 is a report's number (DOMAIN §0): not 0, not 5, not "01". */
export const numberSchema = z.pipe(
  z.enum(REPORT_NUMBERS.map(String), { error: "Nomor laporan hanya 1 sampai 4." }),
  z.transform((text) => Number(text) as ReportNumber),
);

export const deadlineSchema = z.strictObject({
  /** The rombel. */
  id: idSchema,
  nomor: numberSchema,
  /** 0 as long as it was never opened. */
  versi,
  deskripsi: lines("Tuliskan apa yang diminta dari peserta.", DESCRIPTION_MAX),
  batas: dayField("Pilih batas waktunya."),
});

export const extensionSchema = z.strictObject({
  pesertaId: idSchema,
  nomor: numberSchema,
  sampai: dayField("Pilih batas waktu yang baru."),
  ...reasonFields,
});

export const uploadSchema = z.strictObject({
  nomor: numberSchema,
  /** 0 as long as nothing was sent. */
  versi,
  berkasId: z.uuid({ error: FILE_LABELS.missing }),
});

export const cancelSchema = z.strictObject({ nomor: numberSchema, versi });

/** 0 as long as nothing was sent. */
export const finalReportSchema = z.strictObject({ versi, berkasId: z.uuid({ error: FILE_LABELS.missing }) });

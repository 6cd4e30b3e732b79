import * as z from "zod/mini";
import { dayField, idSchema, line, versi } from "@/lib/kernel/fields";

export const PERIOD_NAME_MAX = 120;

const facts = {
  nama: line("Tuliskan nama periode.", PERIOD_NAME_MAX).check(z.minLength(3, "Tuliskan paling sedikit 3 huruf.")),
  buka: dayField("Pilih tanggal buka."),
  tutup: dayField("Pilih tanggal tutup."),
};

export const newPeriodSchema = z.strictObject(facts);
export const editPeriodSchema = z.strictObject({ id: idSchema, versi, ...facts });

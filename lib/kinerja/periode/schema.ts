import * as z from "zod/mini";
import { dayField, idSchema, line, listSchema, optionalShape, reasonFields, versi } from "@/lib/kernel/fields";
import { PLAN_STATES } from "../rencana/status";
import { PHASES, SCHEMES, TEACHER_ORDERS } from "./rules";

export const PERIOD_NAME_MAX = 120;
/** The database's CHECK says the same. */
export const YEARS = { min: 2020, max: 2200 };

const YEAR_SHAPE = "Tuliskan tahun, misalnya 2026.";
const tahun = z.pipe(
  z.string({ error: YEAR_SHAPE }).check(
    z.trim(),
    z.regex(/^\d{4}$/, { error: YEAR_SHAPE, abort: true }),
    z.refine((text) => Number(text) >= YEARS.min && Number(text) <= YEARS.max, YEAR_SHAPE),
  ),
  z.transform(Number),
);

/** "1", "2" or nothing. */
const semester = z.pipe(
  optionalShape(/^[12]$/, "Pilih semester 1 atau 2."),
  z.transform((text) => (text === null ? null : Number(text))),
);

const days = {
  rencanaBuka: dayField("Pilih tanggal buka."),
  rencanaTutup: dayField("Pilih tanggal tutup."),
  pelaksanaanBuka: dayField("Pilih tanggal buka."),
  pelaksanaanTutup: dayField("Pilih tanggal tutup."),
  penilaianBuka: dayField("Pilih tanggal buka."),
  penilaianTutup: dayField("Pilih tanggal tutup."),
};

const facts = {
  nama: line("Tuliskan nama periode.", PERIOD_NAME_MAX).check(z.minLength(3, "Tuliskan paling sedikit 3 huruf.")),
  skema: z.enum(SCHEMES, { error: "Pilih skemanya." }),
  tahun,
  semester,
  katalogId: z.uuid("Pilih versi katalog."),
  ...days,
};

export const newPeriodSchema = z.strictObject(facts);
export const editPeriodSchema = z.strictObject({ id: idSchema, versi, ...facts });
export const extensionSchema = z.strictObject({
  periodeId: idSchema,
  versi,
  akunId: idSchema,
  fase: z.enum(PHASES, { error: "Pilih fasenya." }),
  sampai: dayField("Pilih tanggal."),
  ...reasonFields,
});

/** Words, page, state and order of the list of a period's teachers; without a state it shows all of them. */
export const teacherListSchema = z.extend(listSchema, {
  status: z.catch(z.nullable(z.enum(["belum", ...PLAN_STATES])), null),
  urut: z.catch(z.enum(TEACHER_ORDERS), "nama"),
});

import * as z from "zod/mini";
import { dayField, idSchema, line, lines, optionalLines, versi } from "@/lib/kernel/fields";
import {
  EXPECTATIONS,
  type Expectation,
  FOCUS,
  GRADES,
  type Grade,
  ITEM_KINDS,
  MAX_FOCI,
  type MatrixCell,
  NOTE_MAX,
  PLAIN_KINDS,
  POINTS_MAX,
  PROOF_MAX,
  TITLE,
  UNIT_MAX,
} from "./rules";

/** Words of a row or an indicator; the limits are the database's. */
const words = {
  judul: line("Tuliskan judulnya.", TITLE.max).check(
    z.minLength(TITLE.min, `Tuliskan paling sedikit ${TITLE.min} huruf.`),
  ),
  keterangan: optionalLines(NOTE_MAX),
};

const poin = z.pipe(
  z.string({ error: "Tuliskan poinnya." }).check(
    z.trim(),
    z.minLength(1, { error: "Tuliskan poinnya.", abort: true }),
    z.regex(/^\d{1,6}$/, { error: "Tuliskan angka bulat.", abort: true }),
    z.refine((text) => Number(text) >= 1 && Number(text) <= POINTS_MAX, `Isi angka dari 1 sampai ${POINTS_MAX}.`),
  ),
  z.transform(Number),
);

/** What only an RHK has. */
const figures = {
  poin,
  satuan: line("Tuliskan satuannya.", UNIT_MAX),
  bukti: line("Tuliskan bukti dukungnya.", PROOF_MAX),
  berlakuSejak: dayField("Pilih tanggal mulai berlaku."),
};
const jenis = z.enum(PLAIN_KINDS);

const seen = { id: idSchema, versi };
const item = { ...seen, butirId: idSchema };
const indicator = { ...seen, indikatorId: idSchema };
const indicatorWords = { ...words, fokus: lines("Tuliskan fokusnya.", MAX_FOCI * (FOCUS.max + 1)) };
const arah = z.enum(["naik", "turun"]);

export const newCatalogueSchema = z.strictObject({});
export const catalogueVersionSchema = z.strictObject(seen);
export const addRhkSchema = z.strictObject({ ...seen, ...words, ...figures });
export const editRhkSchema = z.strictObject({ ...item, ...words, ...figures });
export const addItemSchema = z.strictObject({ ...seen, jenis, ...words });
export const editItemSchema = z.strictObject({ ...item, jenis, ...words });
export const itemSchema = z.strictObject(item);
export const moveItemSchema = z.strictObject({ ...item, arah });
export const addIndicatorSchema = z.strictObject({ ...seen, ...indicatorWords });
export const editIndicatorSchema = z.strictObject({ ...indicator, ...indicatorWords });
export const indicatorSchema = z.strictObject(indicator);
export const moveIndicatorSchema = z.strictObject({ ...indicator, arah });
export const itemKindSchema = z.enum(ITEM_KINDS);

/** The field of one cell of the matrix, the rating of hasil kerja first. */
export const cellName = (hasil: Expectation, perilaku: Expectation) => `${hasil}_${perilaku}` as const;
type CellName = ReturnType<typeof cellName>;

const predikat = z.enum(GRADES, { error: "Pilih predikatnya." });
const cells = Object.fromEntries(
  EXPECTATIONS.flatMap((hasil) => EXPECTATIONS.map((perilaku) => [cellName(hasil, perilaku), predikat])),
) as Record<CellName, typeof predikat>;

/** All nine at once. */
export const matrixSchema = z.strictObject({ ...seen, ...cells });

/** The nine fields as cells. */
export const matrixFrom = (typed: Record<CellName, Grade>): MatrixCell[] =>
  EXPECTATIONS.flatMap((hasil) =>
    EXPECTATIONS.map((perilaku) => ({ hasil, perilaku, predikat: typed[cellName(hasil, perilaku)] })),
  );

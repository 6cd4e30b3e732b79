import { invalid, ok, type Result } from "@/lib/kernel/result";
import { checkRubric } from "../nilai/rules";

/** Letters of an aspect; the database's CHECKs say the same. */
export const TITLE = { min: 3, max: 120 };
export const NOTE_MAX = 1000;

export type Aspect = { judul: string; keterangan: string; bobot: number };
export type TypedAspect = { judul: string; keterangan: string; bobot: string };

/**
 * The rubric that the filled rows come to; empty rows are left out. Errors: `isian_salah`, by the field's name (`judul1`, `bobot1`, …).
 */
export function readRubric(rows: readonly TypedAspect[]): Result<Aspect[]> {
  const filled = rows.flatMap((row, index) =>
    Object.values(row).some((text) => text !== "") ? [{ ...row, row: index + 1 }] : [],
  );
  const errors: Record<string, string> = {};
  for (const { row, judul, bobot } of filled) {
    if (judul.length < TITLE.min) errors[`judul${row}`] = `Tuliskan nama aspek, paling pendek ${TITLE.min} huruf.`;
    if (Number(bobot) < 1) errors[`bobot${row}`] = "Tuliskan bobotnya, dari 1 sampai 100.";
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (filled.length === 0) return invalid({ judul1: "Isi paling sedikit satu aspek." });
  const aspects = filled.map(({ judul, keterangan, bobot }) => ({ judul, keterangan, bobot: Number(bobot) }));
  const total = aspects.reduce((sum, { bobot }) => sum + bobot, 0);
  const last = filled.at(-1)?.row ?? 1;
  if (!checkRubric(aspects).ok) {
    return invalid({ [`bobot${last}`]: `Jumlah bobot semua aspek harus 100, sekarang ${total}.` });
  }
  return ok(aspects);
}

/** Names the rubric a form was opened on: every saving gives the aspects new ids. */
export const rubricMark = (aspects: readonly { id: string }[]) =>
  [aspects.length, ...aspects.map(({ id }) => id)].join(":");

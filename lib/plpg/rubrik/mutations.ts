import "server-only";
import { ok, type Result, stale } from "@/lib/kernel/result";
import type { Tx } from "@/lib/server/db";
import type { LptkScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { RUBRIC_HAPPENING, rubricInWords } from "./labels";
import { readRubric, rubricMark, type TypedAspect } from "./rules";

/**
 * Puts another rubric in the place of the one that was seen. Two officers who save at once go one after the other: the LPTK's row is held.
 * Errors: `isian_salah` (see `readRubric`), `data_berubah`.
 */
export async function saveRubric(
  tx: Tx,
  deed: Deed,
  { instansiId: lptkId }: LptkScope,
  { dilihat, rows }: { dilihat: string; rows: readonly TypedAspect[] },
): Promise<Result> {
  const rubric = readRubric(rows);
  if (!rubric.ok) return rubric;
  await tx.$queryRaw`SELECT 1 FROM instansi WHERE id = ${lptkId}::uuid FOR NO KEY UPDATE`;
  const present = await tx.aspekProses.findMany({
    where: { lptkId },
    orderBy: { urutan: "asc" },
    select: { id: true },
  });
  if (rubricMark(present) !== dilihat) return stale();
  await tx.aspekProses.deleteMany({ where: { lptkId } });
  await tx.aspekProses.createMany({
    data: rubric.data.map((aspect, index) => ({ ...aspect, lptkId, urutan: index + 1 })),
  });
  await record(tx, {
    by: deed.by,
    aksi: "rubrik.simpan",
    objek: { jenis: "rubrik_proses", id: lptkId },
    peristiwa: `${RUBRIC_HAPPENING}: ${rubricInWords(rubric.data)}`,
    requestId: deed.requestId,
  });
  return ok();
}

import "server-only";
import { db } from "@/lib/server/db";
import type { LptkScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";

export type AspectRow = { id: string; judul: string; keterangan: string; bobot: number };

/** The LPTK's rubric, in its order; empty while there is none. */
export function listAspects({ instansiId: lptkId }: Pick<LptkScope, "instansiId">): Promise<AspectRow[]> {
  return db.aspekProses.findMany({
    where: { lptkId },
    orderBy: { urutan: "asc" },
    select: { id: true, judul: true, keterangan: true, bobot: true },
  });
}

/** What became of the LPTK's rubric. */
export const readRubricTimeline = ({ instansiId }: LptkScope) =>
  readTimeline(db, { jenis: "rubrik_proses", id: instansiId });

import "server-only";
import { db, Prisma } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";

export const PERIODS_PER_PAGE = 12;

export type PeriodRow = {
  id: string;
  nama: string;
  buka: Date;
  tutup: Date;
  versi: number;
  /** Begun and not handed in; after the closing these are "tidak dikumpulkan". */
  draf: number;
  /** Waiting for a principal. */
  diajukan: number;
  /** Approved or refused. */
  diputuskan: number;
};

/** The Dinas's periods by parts of their name, the latest first, each with its reflections counted. */
export async function listPeriods(
  scope: DinasScope,
  { cari, hal }: { cari: string; hal: number },
): Promise<{ rows: PeriodRow[]; total: number }> {
  const pattern = `%${cari.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<(PeriodRow & { total: number })[]>`
    SELECT p.id, p.nama, p.buka, p.tutup, p.versi, p.total,
      count(r.id) FILTER (WHERE r.status = 'draf')::int AS draf,
      count(r.id) FILTER (WHERE r.status = 'diajukan')::int AS diajukan,
      count(r.id) FILTER (WHERE r.status IN ('disetujui', 'tidak_disetujui'))::int AS diputuskan
    FROM (
      SELECT id, nama, buka, tutup, versi, count(*) OVER ()::int AS total FROM periode_refleksi
      WHERE dinas_id = ${scope.instansiId}::uuid ${cari === "" ? Prisma.empty : Prisma.sql`AND lower(nama) LIKE ${pattern}`}
      ORDER BY buka DESC LIMIT ${PERIODS_PER_PAGE} OFFSET ${(hal - 1) * PERIODS_PER_PAGE}
    ) p LEFT JOIN refleksi r ON r.periode_id = p.id
    GROUP BY p.id, p.nama, p.buka, p.tutup, p.versi, p.total ORDER BY p.buka DESC`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type Period = Pick<PeriodRow, "id" | "nama" | "buka" | "tutup" | "versi">;

/** One period of the Dinas; another Dinas's is none. */
export function findPeriod(scope: DinasScope, id: string): Promise<Period | null> {
  return db.periodeRefleksi.findFirst({
    where: { id, dinasId: scope.instansiId },
    select: { id: true, nama: true, buka: true, tutup: true, versi: true },
  });
}

/** A period's timeline. `period` comes from a scoped query, which is the proof of the right to see it. */
export function readPeriodTimeline(period: Period) {
  return readTimeline(db, { jenis: "periode_refleksi", id: period.id });
}

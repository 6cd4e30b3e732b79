import "server-only";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { LptkScope } from "@/lib/server/scope";
import type { AppealState } from "./status";

type Reader = Tx | typeof db;

export const APPEALS_PER_PAGE = 20;

export type Appeal = {
  status: AppealState;
  keberatan: string;
  diajukanPada: Date;
  alasan: string | null;
  pemutusNama: string | null;
  diputusPada: Date | null;
  versi: number;
};

/** The one appeal of a participant whom the caller may see; null: none was filed. */
export function readAppeal(participant: { id: string }, tx: Reader = db): Promise<Appeal | null> {
  return tx.banding.findUnique({
    where: { pesertaId: participant.id },
    select: {
      ...{ status: true, keberatan: true, diajukanPada: true, alasan: true },
      ...{ pemutusNama: true, diputusPada: true, versi: true },
    },
  });
}

export type AppealRow = {
  /** The participant. */
  id: string;
  nama: string;
  nomorPeserta: string;
  rombel: string | null;
  status: AppealState;
  keberatan: string;
  since: Date;
};

/** One page of the LPTK's appeals: whoever waits first, oldest on top. */
export async function listAppeals(
  { instansiId }: LptkScope,
  { status, hal }: { status: AppealState | null; hal: number },
): Promise<{ rows: AppealRow[]; counts: Map<string, number>; matching: number }> {
  const [rows, groups] = await Promise.all([
    db.$queryRaw<AppealRow[]>`
      SELECT p.id, p.nama, p.nomor_peserta AS "nomorPeserta", r.nama AS rombel, b.status::text AS status, b.keberatan,
        b.status_sejak AS since
      FROM banding b JOIN peserta p ON p.id = b.peserta_id LEFT JOIN rombel r ON r.id = p.rombel_id
      WHERE p.lptk_id = ${instansiId}::uuid ${status ? Prisma.sql`AND b.status::text = ${status}` : Prisma.empty}
      ORDER BY (b.status = 'diajukan') DESC, b.status_sejak, p.id
      LIMIT ${APPEALS_PER_PAGE} OFFSET ${(hal - 1) * APPEALS_PER_PAGE}`,
    db.$queryRaw<{ status: string; jumlah: number }[]>`
      SELECT b.status::text AS status, count(*)::int AS jumlah FROM banding b JOIN peserta p ON p.id = b.peserta_id
      WHERE p.lptk_id = ${instansiId}::uuid GROUP BY b.status`,
  ]);
  const counts = new Map(groups.map((group) => [group.status, group.jumlah]));
  const all = groups.reduce((sum, { jumlah }) => sum + jumlah, 0);
  return { rows, counts, matching: status ? (counts.get(status) ?? 0) : all };
}

/** For the LPTK's inbox: appeals that wait, oldest first. */
export function listWaitingAppeals(
  { instansiId }: LptkScope,
  limit: number,
): Promise<{ id: string; nama: string; since: Date }[]> {
  return db.$queryRaw<{ id: string; nama: string; since: Date }[]>`
    SELECT p.id, p.nama, b.diajukan_pada AS since FROM banding b JOIN peserta p ON p.id = b.peserta_id
    WHERE b.status = 'diajukan' AND p.lptk_id = ${instansiId}::uuid ORDER BY b.diajukan_pada, p.id LIMIT ${limit}`;
}

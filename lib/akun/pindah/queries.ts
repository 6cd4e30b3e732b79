import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { tooLongBefore } from "@/lib/kernel/waiting";
import { db, Prisma } from "@/lib/server/db";
import type { AkunScope, DinasScope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { MoveState } from "./status";

export const MOVES_PER_PAGE = 20;

export type WaitingMove = { id: string; akunId: string; nama: string; dari: string; since: Date };

/** How many moves to this school wait for its principal. */
export function countWaiting(scope: SekolahScope): Promise<number> {
  return db.pindahSekolah.count({ where: { keSekolahId: scope.sekolahId, status: "diajukan" } });
}

/** The oldest waiting moves to this school, for the inbox. */
export async function listWaitingForInbox(scope: SekolahScope, take: number): Promise<WaitingMove[]> {
  return db.$queryRaw<WaitingMove[]>`
    SELECT p.id, p.akun_id AS "akunId", a.nama, s.nama AS dari, p.diajukan_pada AS since
    FROM pindah_sekolah p JOIN akun a ON a.id = p.akun_id JOIN sekolah s ON s.id = p.dari_sekolah_id
    WHERE p.ke_sekolah_id = ${scope.sekolahId}::uuid AND p.status = 'diajukan'
    ORDER BY p.diajukan_pada, p.id LIMIT ${take}`;
}

/** Moves to this Dinas's schools that have waited too long, oldest first. */
export async function listWaitingTooLong(
  scope: DinasScope,
  now: Date,
  take = 100,
): Promise<(WaitingMove & { sekolah: string; sekolahId: string })[]> {
  return db.$queryRaw<(WaitingMove & { sekolah: string; sekolahId: string })[]>`
    SELECT p.id, p.akun_id AS "akunId", a.nama, s.nama AS dari, p.diajukan_pada AS since, k.nama AS sekolah, k.id AS "sekolahId"
    FROM pindah_sekolah p JOIN akun a ON a.id = p.akun_id JOIN sekolah s ON s.id = p.dari_sekolah_id
    JOIN sekolah k ON k.id = p.ke_sekolah_id
    WHERE k.dinas_id = ${scope.instansiId}::uuid AND p.status = 'diajukan' AND p.diajukan_pada < ${tooLongBefore(now)}
    ORDER BY p.diajukan_pada, p.id LIMIT ${take}`;
}

/** One page of the moves that wait for this school's principal, oldest first, with the number of all. */
export async function listWaitingMoves(
  scope: SekolahScope,
  page: number,
): Promise<{ rows: WaitingMove[]; total: number }> {
  const rows = await db.$queryRaw<(WaitingMove & { total: number })[]>`
    SELECT p.id, p.akun_id AS "akunId", a.nama, s.nama AS dari, p.diajukan_pada AS since, count(*) OVER ()::int AS total
    FROM pindah_sekolah p JOIN akun a ON a.id = p.akun_id JOIN sekolah s ON s.id = p.dari_sekolah_id
    WHERE p.ke_sekolah_id = ${scope.sekolahId}::uuid AND p.status = 'diajukan'
    ORDER BY p.diajukan_pada, p.id LIMIT ${MOVES_PER_PAGE} OFFSET ${(page - 1) * MOVES_PER_PAGE}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The oldest move that waits besides this one: the next in line. */
export async function findNextWaiting(scope: SekolahScope, id: string): Promise<WaitingMove | null> {
  const waiting = await listWaitingForInbox(scope, 2);
  return waiting.find((one) => one.id !== id) ?? null;
}

export type Move = {
  id: string;
  akunId: string;
  nama: string;
  nuptk: string | null;
  nip: string | null;
  surel: string | null;
  telepon: string | null;
  mapel: string;
  statusKepegawaian: "pns" | "pppk" | "gty" | "honorer";
  dari: string;
  ke: string;
  keNpsn: string;
  /** Who holds the principal's post of the new school; null: it is vacant. */
  kepala: string | null;
  status: MoveState;
  alasan: string | null;
  diajukanPada: Date;
  since: Date;
  versi: number;
  zona: Zone;
  /** Does the teacher belong to the new school now? */
  hasArrived: boolean;
};

function moveRows(where: Prisma.Sql): Promise<Move[]> {
  return db.$queryRaw<Move[]>`
    SELECT p.id, p.akun_id AS "akunId", a.nama, g.nuptk, g.nip, a.surel, a.telepon, g.mapel,
      g.status_kepegawaian::text AS "statusKepegawaian", d.nama AS dari, k.nama AS ke, k.npsn AS "keNpsn",
      m.nama AS kepala, p.status::text AS status, p.alasan, p.diajukan_pada AS "diajukanPada", p.status_sejak AS since,
      p.versi, k.zona::text AS zona, g.sekolah_id = p.ke_sekolah_id AS "hasArrived"
    FROM pindah_sekolah p JOIN akun a ON a.id = p.akun_id JOIN guru g ON g.akun_id = a.id
    JOIN sekolah d ON d.id = p.dari_sekolah_id JOIN sekolah k ON k.id = p.ke_sekolah_id
    LEFT JOIN masa_jabatan m ON m.sekolah_id = k.id AND m.selesai IS NULL
    WHERE ${where} ORDER BY p.diajukan_pada DESC, p.id LIMIT 1`;
}

/** A move to the principal's own school. */
export async function findMove(scope: SekolahScope, id: string): Promise<Move | null> {
  const [row] = await moveRows(Prisma.sql`p.id = ${id}::uuid AND p.ke_sekolah_id = ${scope.sekolahId}::uuid`);
  return row ?? null;
}

/** One's own latest move, whatever became of it. */
export async function findOwnMove(scope: AkunScope): Promise<Move | null> {
  const [row] = await moveRows(Prisma.sql`p.akun_id = ${scope.akunId}::uuid`);
  return row ?? null;
}

/** A move's timeline. `move` comes from a scoped query, which is the proof of the right to see it. */
export function readMoveTimeline(move: Move) {
  return readTimeline(db, { jenis: "pindah_sekolah", id: move.id });
}

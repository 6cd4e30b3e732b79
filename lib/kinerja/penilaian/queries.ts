import "server-only";
import { createHash } from "node:crypto";
import { tooLongBefore } from "@/lib/kernel/waiting";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, DinasScope, SekolahScope } from "@/lib/server/scope";
import type { Grade, MatrixCell } from "../katalog/rules";
import { ratingOpensSql } from "../periode/queries";
import { ACKNOWLEDGED_DAYS, type CompleteRating, NOTHING_RATED, type RatingWords } from "./rules";
import type { RatingState } from "./status";

/** A rating that was given. */
export type Rating = CompleteRating & {
  predikat: Grade;
  status: RatingState;
  penilaiNama: string;
  dinilaiPada: Date;
  diketahuiPada: Date | null;
  versi: number;
};

const RATING = {
  ...{ hasil: true, perilaku: true, catatan: true, predikat: true, status: true },
  ...{ penilaiNama: true, dinilaiPada: true, diketahuiPada: true, versi: true },
} as const satisfies Prisma.PenilaianKinerjaSelect;

/** The rating of a plan that a scoped query has shown, or that this transaction holds. */
export function readRating(plan: { id: string }, tx: Tx | typeof db = db): Promise<Rating | null> {
  return tx.penilaianKinerja.findUnique({ where: { rencanaId: plan.id }, select: RATING });
}

/** Has a plan been rated, which a scoped query has shown or this transaction holds? From then on nothing new comes to it. */
export async function isRated(plan: { id: string }, tx: Tx | typeof db = db): Promise<boolean> {
  return (await tx.penilaianKinerja.count({ where: { rencanaId: plan.id } })) > 0;
}

/** The nine cells of a plan's own catalogue. */
export function readMatrix(plan: { katalogId: string }, tx: Tx | typeof db = db): Promise<MatrixCell[]> {
  return tx.matriksPredikat.findMany({
    where: { katalogId: plan.katalogId },
    select: { hasil: true, perilaku: true, predikat: true },
  });
}

/** What a school's principal has written so far: the draft, or what was given, or nothing yet. */
export async function readRatingWords(
  { sekolahId }: SekolahScope,
  plan: { id: string },
  rating: Rating | null,
  tx: Tx | typeof db = db,
): Promise<RatingWords> {
  const draft = await tx.drafPenilaian.findUnique({
    where: { rencanaId_sekolahId: { rencanaId: plan.id, sekolahId } },
    select: { hasil: true, perilaku: true, catatan: true },
  });
  if (draft) return { hasil: draft.hasil ?? "", perilaku: draft.perilaku ?? "", catatan: draft.catatan };
  return rating ? { hasil: rating.hasil, perilaku: rating.perilaku, catatan: rating.catatan } : NOTHING_RATED;
}

/** Which words somebody has seen, in sixteen characters: what a form carries to tell that another tab wrote meanwhile. */
export const fingerprintOf = ({ hasil, perilaku, catatan }: RatingWords): string =>
  createHash("sha256")
    .update(JSON.stringify([hasil, perilaku, catatan]))
    .digest("hex")
    .slice(0, 16);

export type ToRate = { id: string; guru: string; periode: string; since: Date };

/** Approved plans that wait for their rating; `r`, `p` and `g` are plan, period and teacher. */
export const waitsForRating = (now: Date) => Prisma.sql`r.status = 'disetujui'
  AND NOT EXISTS (SELECT FROM penilaian_kinerja n WHERE n.rencana_id = r.id)
  AND ${ratingOpensSql(Prisma.sql`r.akun_id`)} <= ${now}`;

/** Whom this school's principal is to rate, the longest waiting first. */
export function listToRate({ sekolahId }: SekolahScope, now: Date, take: number): Promise<ToRate[]> {
  return db.$queryRaw<ToRate[]>`
    SELECT r.id, a.nama AS guru, p.nama AS periode, ${ratingOpensSql(Prisma.sql`r.akun_id`)} AS since
    FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND ${waitsForRating(now)} ORDER BY since, lower(a.nama), r.id LIMIT ${take}`;
}

/** Who is to be rated next besides this one. */
export async function findNextToRate(scope: SekolahScope, now: Date, id: string): Promise<ToRate | null> {
  return (await listToRate(scope, now, 2)).find((one) => one.id !== id) ?? null;
}

export type LateRatings = { sekolahId: string; sekolah: string; jumlah: number; since: Date };

/** Schools of this Dinas in which ratings have waited too long, the longest waiting first. */
export function listRatingsTooLong({ instansiId }: DinasScope, now: Date, take = 100): Promise<LateRatings[]> {
  return db.$queryRaw<LateRatings[]>`
    SELECT s.id AS "sekolahId", s.nama AS sekolah, count(*)::int AS jumlah,
      min(${ratingOpensSql(Prisma.sql`r.akun_id`)}) AS since
    FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE s.dinas_id = ${instansiId}::uuid AND ${waitsForRating(tooLongBefore(now))}
    GROUP BY s.id, s.nama ORDER BY since, s.id LIMIT ${take}`;
}

/** What became of the teacher's own plans, by the plan's id. */
export async function listOwnGrades({ akunId }: AkunScope): Promise<Map<string, Grade>> {
  const rows = await db.penilaianKinerja.findMany({
    where: { rencana: { akunId } },
    select: { rencanaId: true, predikat: true },
  });
  return new Map(rows.map(({ rencanaId, predikat }) => [rencanaId, predikat]));
}

export type ToAcknowledge = { id: string; periode: string; since: Date };

/** For the teacher's inbox: ratings to be read, as long as they do not count as read anyway. */
export function listToAcknowledge({ akunId }: AkunScope, now: Date): Promise<ToAcknowledge[]> {
  return db.$queryRaw<ToAcknowledge[]>`
    SELECT r.id, p.nama AS periode, n.dinilai_pada AS since
    FROM rencana_kinerja r JOIN penilaian_kinerja n ON n.rencana_id = r.id JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE r.akun_id = ${akunId}::uuid AND n.status = 'dinilai'
      AND n.dinilai_pada > ${now}::timestamptz - make_interval(days => ${ACKNOWLEDGED_DAYS})
    ORDER BY n.dinilai_pada, r.id LIMIT 20`;
}

import "server-only";
import type { Competency } from "@/lib/kernel/competencies";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma } from "@/lib/server/db";
import type { P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { TrainingState } from "../katalog/status";
import type { ProposalListRequest } from "./schema";
import type { ProposalState } from "./status";

export const PROPOSALS_PER_PAGE = 12;

const part = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

/** The P2KPTK2 units under the Dinas of a principal's school: those one may propose a topic to. */
export function listUnits(scope: SekolahScope): Promise<{ id: string; nama: string }[]> {
  return db.$queryRaw`
    SELECT i.id, i.nama FROM instansi i JOIN sekolah s ON s.dinas_id = i.dinas_id
    WHERE s.id = ${scope.sekolahId}::uuid AND i.jenis = 'p2kptk2' ORDER BY lower(i.nama), i.id`;
}

export type ProposalRow = {
  id: string;
  topik: string;
  kompetensi: Competency;
  jumlahGuru: number;
  sekolah: string;
  unit: string;
  status: ProposalState;
  diajukanPada: Date;
  since: Date;
};

/** One proposal with everything its pages show. */
export type ProposalDetail = ProposalRow & {
  kebutuhan: string;
  pengusul: string;
  npsn: string;
  alasan: string | null;
  versi: number;
  /** The school's zone for the principal, the unit's for the unit. */
  zona: Zone;
  /** The training it became; its state too, since it may be cancelled later. */
  pelatihan: { id: string; judul: string; status: TrainingState } | null;
};

const ROW = Prisma.sql`u.id, u.topik, u.kompetensi::text AS kompetensi, u.jumlah_guru AS "jumlahGuru", s.nama AS sekolah,
  i.nama AS unit, u.status::text AS status, u.diajukan_pada AS "diajukanPada", u.status_sejak AS since`;
const FROM = Prisma.sql`usulan_topik u JOIN sekolah s ON s.id = u.sekolah_id JOIN instansi i ON i.id = u.instansi_id`;

type Page = { rows: ProposalRow[]; counts: Map<ProposalState, number>; matching: number };

async function listWhere(
  whose: Prisma.Sql,
  { cari, status, hal }: ProposalListRequest,
  order: Prisma.Sql,
): Promise<Page> {
  const found = Prisma.sql`${whose} AND (${cari} = '' OR u.topik ILIKE ${part(cari)} OR s.nama ILIKE ${part(cari)})`;
  const [rows, perState] = await Promise.all([
    db.$queryRaw<ProposalRow[]>`
      SELECT ${ROW} FROM ${FROM} WHERE ${found} AND (${status}::text IS NULL OR u.status::text = ${status})
      ORDER BY ${order}, u.id LIMIT ${PROPOSALS_PER_PAGE} OFFSET ${(hal - 1) * PROPOSALS_PER_PAGE}`,
    db.$queryRaw<{ status: ProposalState; count: number }[]>`
      SELECT u.status::text AS status, count(*)::int AS count FROM ${FROM} WHERE ${found} GROUP BY u.status`,
  ]);
  const counts = new Map(perState.map((each) => [each.status, each.count]));
  const all = perState.reduce((sum, each) => sum + each.count, 0);
  return { rows, counts, matching: status ? (counts.get(status) ?? 0) : all };
}

const ofSchool = (scope: SekolahScope) => Prisma.sql`u.sekolah_id = ${scope.sekolahId}::uuid`;
const ofUnit = (scope: P2kptk2Scope) => Prisma.sql`u.instansi_id = ${scope.instansiId}::uuid`;

/** One page of the school's own proposals, the youngest first. */
export function listOwnProposals(scope: SekolahScope, request: ProposalListRequest): Promise<Page> {
  return listWhere(ofSchool(scope), request, Prisma.sql`u.diajukan_pada DESC`);
}

/** One page of what reached the unit: what waits for an answer first, the oldest at the top; then the rest, the youngest first. */
export function listUnitProposals(scope: P2kptk2Scope, request: ProposalListRequest): Promise<Page> {
  const waiting = Prisma.sql`CASE WHEN u.status = 'diajukan' THEN u.diajukan_pada END`;
  return listWhere(ofUnit(scope), request, Prisma.sql`${waiting} NULLS LAST, u.status_sejak DESC`);
}

async function findWhere(whose: Prisma.Sql, zona: Prisma.Sql, id: string): Promise<ProposalDetail | null> {
  const [row] = await db.$queryRaw<
    (Omit<ProposalDetail, "pelatihan"> & { pelatihanId: string | null; judul: string; keadaan: TrainingState })[]
  >`
    SELECT ${ROW}, u.kebutuhan, u.pengusul_nama AS pengusul, s.npsn, u.alasan, u.versi, ${zona}::text AS zona,
      p.id AS "pelatihanId", p.judul, p.status::text AS keadaan
    FROM ${FROM} LEFT JOIN pelatihan p ON p.id = u.pelatihan_id WHERE u.id = ${id}::uuid AND ${whose}`;
  if (!row) return null;
  const { pelatihanId, judul, keadaan, ...proposal } = row;
  return { ...proposal, pelatihan: pelatihanId ? { id: pelatihanId, judul, status: keadaan } : null };
}

/** One of the school's own proposals; another school's does not exist. */
export function findOwnProposal(scope: SekolahScope, id: string): Promise<ProposalDetail | null> {
  return findWhere(ofSchool(scope), Prisma.sql`s.zona`, id);
}

/** One proposal that was made to the unit; another unit's does not exist. */
export function findUnitProposal(scope: P2kptk2Scope, id: string): Promise<ProposalDetail | null> {
  return findWhere(ofUnit(scope), Prisma.sql`i.zona`, id);
}

/** A proposal's timeline. `proposal` comes from a scoped query, which is the proof of the right to see it. */
export function readProposalTimeline(proposal: Pick<ProposalDetail, "id">) {
  return readTimeline(db, { jenis: "usulan_topik", id: proposal.id });
}

/** The proposals that wait for the unit's answer, oldest first, for its inbox. */
export function listWaitingForInbox(
  scope: P2kptk2Scope,
  take: number,
): Promise<{ id: string; topik: string; sekolah: string; jumlahGuru: number; since: Date }[]> {
  return db.$queryRaw`
    SELECT u.id, u.topik, s.nama AS sekolah, u.jumlah_guru AS "jumlahGuru", u.diajukan_pada AS since
    FROM usulan_topik u JOIN sekolah s ON s.id = u.sekolah_id
    WHERE ${ofUnit(scope)} AND u.status = 'diajukan' ORDER BY u.diajukan_pada, u.id LIMIT ${take}`;
}

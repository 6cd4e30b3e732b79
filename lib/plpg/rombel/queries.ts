import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import { isLapsed, shownParticipantState } from "../peserta/rules";
import type { ParticipantState } from "../peserta/status";
import { type Mode, takesSeat } from "./rules";
import type { CohortState } from "./status";

/** One rombel with its present mentor. `mulai` and `selesai` are days (midnight UTC): `formatDay`. */
export type Cohort = {
  id: string;
  nama: string;
  bidangStudi: string;
  mode: Mode;
  zona: Zone;
  mulai: Date;
  selesai: Date;
  kapasitas: number;
  alasanKapasitas: string | null;
  status: CohortState;
  /** Why it was opened again. */
  alasan: string | null;
  /** The number of the forum's newest post. */
  pesanTerakhir: number;
  versi: number;
  lptkId: string;
  lptk: string;
  mentorId: string | null;
  mentorNama: string | null;
  mentorSejak: Date | null;
};

const COHORT = Prisma.sql`r.id, r.nama, r.bidang_studi AS "bidangStudi", r.mode::text AS mode, r.zona::text AS zona,
  r.mulai::timestamptz AS mulai, r.selesai::timestamptz AS selesai, r.kapasitas, r.alasan_kapasitas AS "alasanKapasitas",
  r.status::text AS status, r.alasan, r.pesan_terakhir AS "pesanTerakhir", r.versi, r.lptk_id AS "lptkId", i.nama AS lptk,
  m.mentor_id AS "mentorId", m.mentor_nama AS "mentorNama", m.mulai AS "mentorSejak"
  FROM rombel r JOIN instansi i ON i.id = r.lptk_id
  LEFT JOIN penugasan_mentor m ON m.rombel_id = r.id AND m.selesai IS NULL`;

const ofLptk = ({ instansiId }: Pick<LptkScope, "instansiId">, id: string) =>
  Prisma.sql`r.id = ${id}::uuid AND r.lptk_id = ${instansiId}::uuid`;
const ledBy = ({ akunId, instansiId }: MentorScope, id: string) =>
  Prisma.sql`r.id = ${id}::uuid AND r.lptk_id = ${instansiId}::uuid AND m.mentor_id = ${akunId}::uuid`;

async function findWhere(tx: Tx | typeof db, where: Prisma.Sql, more = Prisma.empty): Promise<Cohort | null> {
  const [row] = await tx.$queryRaw<Cohort[]>`SELECT ${COHORT} WHERE ${where} ${more}`;
  return row ?? null;
}

/** One of the LPTK's own rombel; another LPTK's does not exist. `id` must be an id (`isId`). */
export function findRombel(scope: LptkScope, id: string): Promise<Cohort | null> {
  return findWhere(db, ofLptk(scope, id));
}

/** A rombel the account leads now; who was replaced no longer finds it. `id` must be an id (`isId`). */
export function findRombelForMentor(scope: MentorScope, id: string): Promise<Cohort | null> {
  return findWhere(db, ledBy(scope, id));
}

const forMember = ({ akunId }: AkunScope) => Prisma.sql`EXISTS (
  SELECT 1 FROM peserta p WHERE p.rombel_id = r.id AND p.akun_id = ${akunId}::uuid AND p.status = 'aktif')`;
const LATEST = Prisma.sql`ORDER BY r.status, r.mulai DESC LIMIT 1`;

/** The rombel in which the account takes part as an active participant, the running one first; null: not placed yet, or withdrawn. */
export function findRombelOfMember(scope: AkunScope): Promise<Cohort | null> {
  return findWhere(db, forMember(scope), LATEST);
}

/** Holds the row and only then reads: whoever waited here sees who leads the rombel now. */
async function lockWhere(tx: Tx, id: string, where: Prisma.Sql): Promise<Cohort | null> {
  await tx.$queryRaw`SELECT 1 FROM rombel r WHERE r.id = ${id}::uuid FOR NO KEY UPDATE`;
  return findWhere(tx, where);
}

/**
 * One of the LPTK's own rombel, held until the transaction ends. Whoever changes who is in it holds it first, then the participants
 * (by id), then accounts.
 */
export async function lockRombel(tx: Tx, scope: Pick<LptkScope, "instansiId">, id: string): Promise<Cohort | null> {
  // Another LPTK's row is not held.
  return (await findWhere(tx, ofLptk(scope, id))) && lockWhere(tx, id, ofLptk(scope, id));
}

/** The same for its present mentor: a replacement that comes at once waits, or is seen. */
export async function lockRombelForMentor(tx: Tx, scope: MentorScope, id: string): Promise<Cohort | null> {
  return (await findWhere(tx, ledBy(scope, id))) && lockWhere(tx, id, ledBy(scope, id));
}

/** Who is in a rombel, as people see it. */
export type Member = {
  id: string;
  akunId: string;
  nomorPeserta: string;
  nama: string;
  asalSekolah: string;
  /** The shown state: who let the 14 days pass counts as withdrawn. */
  status: ParticipantState;
  isLapsed: boolean;
  aktivasiSampai: Date;
  isFinal: boolean;
};

/**
 * Who is in a rombel, by name. `cohort` comes from one of the queries above, which is the proof of the right to see it. Participants are
 * to be shown only those who take a seat: `listLiveMembers`.
 */
export async function listMembers(
  cohort: Pick<Cohort, "id">,
  now: Date,
  tx: Pick<Tx, "peserta"> = db,
): Promise<Member[]> {
  const rows = await tx.peserta.findMany({
    where: { rombelId: cohort.id },
    select: {
      ...{ id: true, akunId: true, nomorPeserta: true, nama: true, asalSekolah: true, status: true },
      ...{ aktivasiSampai: true, nilai: { select: { status: true } } },
    },
    orderBy: [{ nama: "asc" }, { id: "asc" }],
  });
  return rows.map(({ nilai, ...row }) => {
    const isFinal = nilai?.status === "final";
    return { ...row, status: shownParticipantState(row, now), isLapsed: isLapsed(row, now), isFinal };
  });
}

/** Who takes a seat in a rombel: neither withdrawn nor deemed so. */
export async function listLiveMembers(cohort: Pick<Cohort, "id">, now: Date): Promise<Member[]> {
  return (await listMembers(cohort, now)).filter(({ status }) => takesSeat(status));
}

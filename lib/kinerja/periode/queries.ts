import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import type { PlanState } from "../rencana/status";
import type { Extension, Scheme, Windows } from "./rules";

/** A period as everything that asks for a phase needs it. */
export type PeriodFacts = Windows & {
  periodeId: string;
  katalogId: string;
  skema: Scheme;
  nama: string;
  /** The Dinas's zone, in which its days begin and end. */
  zona: Zone;
};

/** `PeriodFacts`, for queries that know the period as p and its Dinas as d. */
export const periodFacts = Prisma.sql`p.id AS "periodeId", p.katalog_id AS "katalogId", p.skema::text AS skema, p.nama,
  d.zona::text AS zona, p.rencana_buka AS "rencanaBuka", p.rencana_tutup AS "rencanaTutup",
  p.pelaksanaan_buka AS "pelaksanaanBuka", p.pelaksanaan_tutup AS "pelaksanaanTutup",
  p.penilaian_buka AS "penilaianBuka", p.penilaian_tutup AS "penilaianTutup"`;

/** How much longer a teacher has in the phases of period p, as JSON; `akunId` is a column or a value. */
export const extensionsJson = (akunId: Prisma.Sql) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('fase', x.fase, 'sampai', x.sampai)) FROM perpanjangan_fase x
  WHERE x.periode_id = p.id AND x.akun_id = ${akunId}), '[]'::json)`;

export type ExtensionJson = { fase: Extension["fase"]; sampai: string };

/** What `extensionsJson` brings, with its times as times. */
export const readExtensions = (rows: readonly ExtensionJson[]): Extension[] =>
  rows.map(({ fase, sampai }) => ({ fase, sampai: new Date(sampai) }));

export type TeacherPeriod = PeriodFacts & {
  perpanjangan: Extension[];
  rencana: { id: string; status: PlanState } | null;
};

/** More periods than this no teacher has had. */
const SHOWN = 50;

/**
 * The periods that concern a teacher, the latest first: those of the present school's Dinas that are not over at `now`, and every
 * one in which there is a plan of theirs (also of the Dinas of an earlier school).
 */
export async function readPeriodsFor({ akunId }: AkunScope, now: Date): Promise<TeacherPeriod[]> {
  const rows = await db.$queryRaw<
    (PeriodFacts & { perpanjangan: ExtensionJson[]; rencanaId: string | null; status: PlanState | null })[]
  >`
    SELECT ${periodFacts}, ${extensionsJson(Prisma.sql`${akunId}::uuid`)} AS perpanjangan,
      r.id AS "rencanaId", r.status::text AS status
    FROM periode_kinerja p JOIN instansi d ON d.id = p.dinas_id
    LEFT JOIN rencana_kinerja r ON r.periode_id = p.id AND r.akun_id = ${akunId}::uuid
    WHERE p.id IN (
      SELECT own.periode_id FROM rencana_kinerja own WHERE own.akun_id = ${akunId}::uuid
      UNION
      SELECT o.id FROM guru g JOIN sekolah s ON s.id = g.sekolah_id JOIN periode_kinerja o ON o.dinas_id = s.dinas_id
      WHERE g.akun_id = ${akunId}::uuid AND o.penilaian_tutup >= ${now})
    ORDER BY p.rencana_buka DESC, p.id LIMIT ${SHOWN}`;
  return rows.map(({ perpanjangan, rencanaId, status, ...period }) => ({
    ...period,
    perpanjangan: readExtensions(perpanjangan),
    rencana: rencanaId && status ? { id: rencanaId, status } : null,
  }));
}

export type HeldPhase = PeriodFacts & {
  perpanjangan: Extension[];
  /** Read after the period is held: what decides about the phase. */
  now: Date;
};

/** Extensions and time are read after the lock: what another transaction has just granted or moved counts. */
async function heldPhase(tx: Tx, period: PeriodFacts | undefined, akunId: string): Promise<HeldPhase | null> {
  if (!period) return null;
  const [row] = await tx.$queryRaw<{ now: Date; perpanjangan: ExtensionJson[] }[]>`
    SELECT sekarang() AS now, ${extensionsJson(Prisma.sql`${akunId}::uuid`)} AS perpanjangan
    FROM periode_kinerja p WHERE p.id = ${period.periodeId}::uuid`;
  return row ? { ...period, now: row.now, perpanjangan: readExtensions(row.perpanjangan) } : null;
}

/**
 * The period of a plan, held until the transaction ends: windows that the Dinas is changing are waited for, and a change waits for
 * what is being handed in (RELIABILITY C10). For writers that hold the plan's row already; always in that order.
 */
export async function readPhase(tx: Tx, rencanaId: string): Promise<HeldPhase> {
  const [row] = await tx.$queryRaw<(PeriodFacts & { akunId: string })[]>`
    SELECT ${periodFacts}, r.akun_id AS "akunId" FROM rencana_kinerja r
    JOIN periode_kinerja p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
    WHERE r.id = ${rencanaId}::uuid FOR SHARE OF p`;
  if (!row) throw new Error(`no plan ${rencanaId}`);
  const { akunId, ...period } = row;
  const held = await heldPhase(tx, period, akunId);
  if (!held) throw new Error(`no period of plan ${rencanaId}`);
  return held;
}

/** A period of the Dinas of the teacher's present school, held likewise: for whoever begins a plan in it. Another's is none. */
export async function readPhaseToBegin(tx: Tx, { akunId }: AkunScope, periodeId: string): Promise<HeldPhase | null> {
  const [period] = await tx.$queryRaw<PeriodFacts[]>`
    SELECT ${periodFacts} FROM periode_kinerja p JOIN instansi d ON d.id = p.dinas_id
    JOIN sekolah s ON s.dinas_id = p.dinas_id JOIN guru g ON g.sekolah_id = s.id
    WHERE p.id = ${periodeId}::uuid AND g.akun_id = ${akunId}::uuid FOR SHARE OF p`;
  return heldPhase(tx, period, akunId);
}

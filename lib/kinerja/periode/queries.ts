import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, DinasScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { PlanState } from "../rencana/status";
import type { Extension, Phase, Scheme, TeacherOrder, Windows } from "./rules";

/** A period as everything that asks for a phase needs it. */
export type PeriodFacts = Windows & {
  periodeId: string;
  katalogId: string;
  skema: Scheme;
  nama: string;
  /** The Dinas's zone, in which its days begin and end. */
  zona: Zone;
};

const windows = Prisma.sql`p.rencana_buka AS "rencanaBuka", p.rencana_tutup AS "rencanaTutup",
  p.pelaksanaan_buka AS "pelaksanaanBuka", p.pelaksanaan_tutup AS "pelaksanaanTutup",
  p.penilaian_buka AS "penilaianBuka", p.penilaian_tutup AS "penilaianTutup"`;

/** `PeriodFacts`, for queries that know the period as p and its Dinas as d. */
export const periodFacts = Prisma.sql`p.id AS "periodeId", p.katalog_id AS "katalogId", p.skema::text AS skema, p.nama,
  d.zona::text AS zona, ${windows}`;

/** How much longer a teacher has in the phases of period p, as JSON; `akunId` is a column or a value. */
export const extensionsJson = (akunId: Prisma.Sql) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('fase', x.fase, 'sampai', x.sampai)) FROM perpanjangan_fase x
  WHERE x.periode_id = p.id AND x.akun_id = ${akunId}), '[]'::json)`;

/** `ratingOpens` of period p for a teacher; `akunId` as above. */
export const ratingOpensSql = (akunId: Prisma.Sql) => Prisma.sql`greatest(p.penilaian_buka, (
  SELECT max(x.sampai) + interval '1 millisecond' FROM perpanjangan_fase x
  WHERE x.periode_id = p.id AND x.akun_id = ${akunId} AND x.fase = 'pelaksanaan'))`;

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

export const PERIODS_PER_PAGE = 12;
export const TEACHERS_PER_PAGE = 20;

/** Plans of a period by state. */
export type PlanCounts = Record<PlanState, number>;
export type PeriodRow = Windows & {
  id: string;
  nama: string;
  skema: Scheme;
  tahun: number;
  semester: number | null;
  versi: number;
} & PlanCounts;

const counts = Prisma.sql`count(*) FILTER (WHERE r.status = 'draf')::int AS draf,
  count(*) FILTER (WHERE r.status = 'diajukan')::int AS diajukan,
  count(*) FILTER (WHERE r.status = 'dikembalikan')::int AS dikembalikan,
  count(*) FILTER (WHERE r.status = 'disetujui')::int AS disetujui`;

/** Matches any part of a text in any case; what a reader types is never a pattern. */
const containing = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

/** The Dinas's periods by parts of their name, the latest first, each with its plans counted. */
export async function listPeriods(
  { instansiId }: DinasScope,
  { cari, hal }: { cari: string; hal: number },
): Promise<{ rows: PeriodRow[]; total: number }> {
  const named = cari === "" ? Prisma.empty : Prisma.sql`AND lower(nama) LIKE ${containing(cari)}`;
  const rows = await db.$queryRaw<(PeriodRow & { total: number })[]>`
    SELECT p.id, p.nama, p.skema::text AS skema, p.tahun, p.semester, p.versi, p.total, ${windows}, c.*
    FROM (
      SELECT *, count(*) OVER ()::int AS total FROM periode_kinerja WHERE dinas_id = ${instansiId}::uuid ${named}
      ORDER BY rencana_buka DESC, id LIMIT ${PERIODS_PER_PAGE} OFFSET ${(hal - 1) * PERIODS_PER_PAGE}
    ) p CROSS JOIN LATERAL (SELECT ${counts} FROM rencana_kinerja r WHERE r.periode_id = p.id) c
    ORDER BY p.rencana_buka DESC, p.id`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type Period = Windows & {
  id: string;
  nama: string;
  skema: Scheme;
  tahun: number;
  semester: number | null;
  katalogId: string;
  /** Number of its catalogue's version. */
  katalogNomor: number;
  versi: number;
  /** Once there is a plan, catalogue and scheme stay. */
  hasPlan: boolean;
};

/** One period of the Dinas; another Dinas's is none. */
export async function findPeriod({ instansiId }: DinasScope, id: string): Promise<Period | null> {
  const [row] = await db.$queryRaw<Period[]>`
    SELECT p.id, p.nama, p.skema::text AS skema, p.tahun, p.semester, p.katalog_id AS "katalogId", k.nomor AS "katalogNomor",
      p.versi, ${windows}, EXISTS (SELECT FROM rencana_kinerja r WHERE r.periode_id = p.id) AS "hasPlan"
    FROM periode_kinerja p JOIN katalog_kinerja k ON k.id = p.katalog_id
    WHERE p.id = ${id}::uuid AND p.dinas_id = ${instansiId}::uuid`;
  return row ?? null;
}

export type GivenExtension = {
  akunId: string;
  nama: string;
  sekolah: string | null;
  fase: Phase;
  sampai: Date;
  alasan: string;
  olehNama: string;
};

/** Extensions are exceptions; the latest of them are shown. */
const EXTENSIONS_SHOWN = 50;

/** Who was given more time in a period, the latest first. `period` comes from a scoped query. */
export function listExtensions(period: Pick<Period, "id">): Promise<GivenExtension[]> {
  return db.$queryRaw<GivenExtension[]>`
    SELECT x.akun_id AS "akunId", a.nama, s.nama AS sekolah, x.fase::text AS fase, x.sampai, x.alasan, x.oleh_nama AS "olehNama"
    FROM perpanjangan_fase x JOIN akun a ON a.id = x.akun_id
    LEFT JOIN guru g ON g.akun_id = x.akun_id LEFT JOIN sekolah s ON s.id = g.sekolah_id
    WHERE x.periode_id = ${period.id}::uuid ORDER BY x.dibuat_pada DESC, x.akun_id, x.fase LIMIT ${EXTENSIONS_SHOWN}`;
}

/** Where a teacher stands: a plan's state, or none begun. */
export type Standing = PlanState | "belum";

/** Active teachers of the Dinas's schools, and whoever has a plan in the period, wherever they teach by now. */
const concerned = (periodeId: string, instansiId: string) => Prisma.sql`
  guru g JOIN akun a ON a.id = g.akun_id JOIN sekolah s ON s.id = g.sekolah_id
  LEFT JOIN rencana_kinerja r ON r.akun_id = g.akun_id AND r.periode_id = ${periodeId}::uuid
  WHERE (r.id IS NOT NULL OR (s.dinas_id = ${instansiId}::uuid AND g.status = 'aktif'))`;

export type SchoolStandings = { sekolahId: string; sekolah: string } & Record<Standing, number>;

/** How many teachers of each school stand where in a period of this Dinas, the schools by name. */
export function countStandings({ instansiId }: DinasScope, period: Pick<Period, "id">): Promise<SchoolStandings[]> {
  return db.$queryRaw<SchoolStandings[]>`
    SELECT s.id AS "sekolahId", s.nama AS sekolah, count(*) FILTER (WHERE r.id IS NULL)::int AS belum, ${counts}
    FROM ${concerned(period.id, instansiId)} GROUP BY s.id, s.nama ORDER BY lower(s.nama), s.id`;
}

const TEACHER_ORDER_SQL: Record<TeacherOrder, Prisma.Sql> = {
  nama: Prisma.sql`lower(a.nama)`,
  sekolah: Prisma.sql`lower(s.nama), lower(a.nama)`,
  terlama: Prisma.sql`r.status_sejak NULLS FIRST, lower(a.nama)`,
};

/** So many rows an exported list has at most. */
const EXPORTED = 20_000;

export type TeacherRow = { akunId: string; nama: string; sekolah: string; standing: Standing; since: Date | null };

/**
 * The teachers of a period by standing (null: all of them) and by parts of their or their school's name or the NUPTK. `hal` null asks
 * for all of them, to be taken along.
 */
export async function listTeachers(
  { instansiId }: DinasScope,
  period: Pick<Period, "id">,
  {
    status,
    cari,
    hal,
    urut = "nama",
  }: { status: Standing | null; cari: string; hal: number | null; urut?: TeacherOrder },
): Promise<{ rows: TeacherRow[]; total: number }> {
  const conditions = [
    ...(status === null
      ? []
      : [status === "belum" ? Prisma.sql`r.id IS NULL` : Prisma.sql`r.status = ${status}::status_rencana`]),
    ...cari
      .split(" ")
      .filter((word) => word !== "")
      .map(
        (word) => Prisma.sql`(lower(a.nama) LIKE ${containing(word)} OR lower(s.nama) LIKE ${containing(word)}
          OR g.nuptk LIKE ${containing(word)})`,
      ),
  ];
  const more = conditions.map((condition) => Prisma.sql` AND ${condition}`);
  const rows = await db.$queryRaw<(TeacherRow & { total: number })[]>`
    SELECT g.akun_id AS "akunId", a.nama, s.nama AS sekolah, coalesce(r.status::text, 'belum') AS standing,
      r.status_sejak AS since, count(*) OVER ()::int AS total
    FROM ${concerned(period.id, instansiId)} ${more.length > 0 ? Prisma.join(more, "") : Prisma.empty}
    ORDER BY ${TEACHER_ORDER_SQL[urut]}, g.akun_id
    LIMIT ${hal === null ? EXPORTED : TEACHERS_PER_PAGE} OFFSET ${hal === null ? 0 : (hal - 1) * TEACHERS_PER_PAGE}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type ConcernedTeacher = { akunId: string; nama: string; sekolah: string; perpanjangan: Extension[] };

/** One teacher of a period of this Dinas, with the extensions there are; anybody else is none. Also asked by who grants one. */
export async function findTeacher(
  { instansiId }: DinasScope,
  { periodeId, akunId }: { periodeId: string; akunId: string },
  tx: Tx | typeof db = db,
): Promise<ConcernedTeacher | null> {
  const [row] = await tx.$queryRaw<(Omit<ConcernedTeacher, "perpanjangan"> & { perpanjangan: ExtensionJson[] })[]>`
    SELECT g.akun_id AS "akunId", a.nama, s.nama AS sekolah, ${extensionsJson(Prisma.sql`g.akun_id`)} AS perpanjangan
    FROM periode_kinerja p CROSS JOIN ${concerned(periodeId, instansiId)}
      AND g.akun_id = ${akunId}::uuid AND p.id = ${periodeId}::uuid AND p.dinas_id = ${instansiId}::uuid`;
  return row ? { ...row, perpanjangan: readExtensions(row.perpanjangan) } : null;
}

/** A period's timeline. `period` comes from a scoped query, which is the proof of the right to see it. */
export function readPeriodTimeline(period: Pick<Period, "id">) {
  return readTimeline(db, { jenis: "periode_kinerja", id: period.id });
}

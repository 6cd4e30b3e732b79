import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import { shownParticipantState } from "../peserta/rules";
import type { ParticipantState } from "../peserta/status";
import { type Component, type RubricMark, reportNumberOf, type Scores } from "./rules";
import type { ScoreState } from "./status";

type Reader = Tx | typeof db;

export const SCORES_PER_PAGE = 25;

/** A participant's score as a whole, with what names the participant. `scores` in hundredths, `sp` in units of 1/4000. */
export type ScoreSheet = {
  id: string;
  akunId: string;
  nama: string;
  nomorPeserta: string;
  asalSekolah: string;
  bidangStudi: string;
  /** The shown state. */
  participant: ParticipantState;
  lptkId: string;
  lptk: string;
  rombelId: string | null;
  rombel: string | null;
  mentorNama: string | null;
  zona: Zone;
  status: ScoreState;
  sp: number | null;
  lulus: boolean | null;
  finalPada: Date | null;
  finalOleh: string | null;
  /** Why it was opened again. */
  alasan: string | null;
  versi: number;
  hasFinalReport: boolean;
  scores: Scores;
};

type SheetRow = Omit<ScoreSheet, "participant" | "scores"> &
  Scores & { statusPeserta: ParticipantState; aktivasiSampai: Date; now: Date };

const SHEET = Prisma.sql`p.id, p.akun_id AS "akunId", p.nama, p.nomor_peserta AS "nomorPeserta", p.asal_sekolah AS "asalSekolah",
  p.bidang_studi AS "bidangStudi", p.status::text AS "statusPeserta", p.aktivasi_sampai AS "aktivasiSampai",
  p.lptk_id AS "lptkId", i.nama AS lptk, p.rombel_id AS "rombelId", r.nama AS rombel, m.mentor_nama AS "mentorNama",
  coalesce(r.zona, i.zona)::text AS zona, n.status::text AS status, n.sp, n.lulus, n.final_pada AS "finalPada",
  n.final_oleh AS "finalOleh", n.alasan, n.versi, n.proses, n.laporan_1, n.laporan_2, n.laporan_3, n.laporan_4, n.presentasi,
  EXISTS (SELECT FROM laporan_akhir l WHERE l.peserta_id = p.id) AS "hasFinalReport", sekarang() AS now
  FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id JOIN instansi i ON i.id = p.lptk_id
  LEFT JOIN rombel r ON r.id = p.rombel_id
  LEFT JOIN penugasan_mentor m ON m.rombel_id = r.id AND m.selesai IS NULL`;

function sheetOf({ statusPeserta, aktivasiSampai, now, ...row }: SheetRow): ScoreSheet {
  const { proses, laporan_1, laporan_2, laporan_3, laporan_4, presentasi, ...sheet } = row;
  const scores = { proses, laporan_1, laporan_2, laporan_3, laporan_4, presentasi };
  const participant = shownParticipantState({ status: statusPeserta, aktivasiSampai }, now);
  return { ...sheet, participant, scores };
}

async function findWhere(where: Prisma.Sql): Promise<ScoreSheet | null> {
  const [row] = await db.$queryRaw<SheetRow[]>`SELECT ${SHEET} WHERE ${where}`;
  return row ? sheetOf(row) : null;
}

/** A participant of a rombel that the account leads now. `id` must be an id (`isId`). */
export function findSheetForMentor({ akunId, instansiId }: MentorScope, id: string): Promise<ScoreSheet | null> {
  return findWhere(
    Prisma.sql`p.id = ${id}::uuid AND p.lptk_id = ${instansiId}::uuid AND m.mentor_id = ${akunId}::uuid`,
  );
}

/** A participant of the LPTK. `id` must be an id (`isId`). */
export function findSheetForOffice({ instansiId }: LptkScope, id: string): Promise<ScoreSheet | null> {
  return findWhere(Prisma.sql`p.id = ${id}::uuid AND p.lptk_id = ${instansiId}::uuid`);
}

/** One's own; `id` as `findOwnParticipation` gave it. */
export function findOwnSheet({ akunId }: AkunScope, id: string): Promise<ScoreSheet | null> {
  return findWhere(Prisma.sql`p.id = ${id}::uuid AND p.akun_id = ${akunId}::uuid`);
}

/** The scores of everybody in a rombel, by name. `cohort` comes from a query that has shown the right to see it. */
export async function listSheetsOf(cohort: { id: string }): Promise<ScoreSheet[]> {
  const rows = await db.$queryRaw<SheetRow[]>`
    SELECT ${SHEET} WHERE p.rombel_id = ${cohort.id}::uuid ORDER BY p.nama, p.id`;
  return rows.map(sheetOf);
}

export type ComponentScore = {
  komponen: Component;
  angka: number | null;
  nihil: boolean;
  alasan: string | null;
  umpanBalik: string;
  rubrik: RubricMark[] | null;
  berkasId: string | null;
  penilaiNama: string;
  dinilaiPada: Date;
  versi: number;
};

/** What was written at each component of a participant whom the caller may see. */
export async function readComponents(participant: { id: string }, tx: Reader = db): Promise<ComponentScore[]> {
  const rows = await tx.komponenNilai.findMany({
    where: { pesertaId: participant.id },
    select: {
      ...{ komponen: true, angka: true, nihil: true, alasan: true, umpanBalik: true, rubrik: true },
      ...{ berkasId: true, penilaiNama: true, dinilaiPada: true, versi: true },
    },
    orderBy: { komponen: "asc" },
  });
  // Written by this context alone, and looked at by the table's trigger.
  return rows.map((row) => ({ ...row, rubrik: row.rubrik as RubricMark[] | null }));
}

export type ScoreChange = {
  id: string;
  komponen: Component;
  dari: number | null;
  ke: number | null;
  nihil: boolean;
  alasan: string | null;
  olehNama: string;
  pada: Date;
};

/** Every score of a participant whom the caller may see, and every change, newest first. */
export async function readScoreHistory(participant: { id: string }): Promise<ScoreChange[]> {
  const rows = await db.riwayatNilai.findMany({
    where: { pesertaId: participant.id },
    select: {
      ...{ id: true, komponen: true, dari: true, ke: true, nihil: true, alasan: true, olehNama: true, pada: true },
    },
    orderBy: { id: "desc" },
    take: 200,
  });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}

export type Aspect = { id: string; judul: string; keterangan: string; bobot: number };

/** The LPTK's present rubric of the process score. */
export function listAspects({ lptkId }: { lptkId: string }, tx: Reader = db): Promise<Aspect[]> {
  return tx.aspekProses.findMany({
    where: { lptkId },
    select: { id: true, judul: true, keterangan: true, bobot: true },
    orderBy: { urutan: "asc" },
  });
}

/** Which active participants of a rombel still wait for a score of this component. Hangs on `p` and `n`. */
const ungraded = (component: Component) => {
  const nomor = reportNumberOf(component);
  const isThere = nomor
    ? Prisma.sql`AND EXISTS (SELECT FROM laporan_kemajuan l WHERE l.peserta_id = p.id AND l.nomor = ${nomor} AND l.status = 'terkirim')`
    : Prisma.empty;
  return Prisma.sql`p.status = 'aktif' AND n.status = 'terbuka' ${isThere}
    AND NOT EXISTS (SELECT FROM komponen_nilai k
      WHERE k.peserta_id = p.id AND k.komponen::text = ${component} AND k.angka IS NOT NULL)`;
};

/** Belum dinilai berikutnya: after this participant by name, then from the top again; null: nobody waits. */
export async function findNextUngraded(
  cohort: { id: string },
  component: Component,
  participant: { id: string; nama: string },
  tx: Reader = db,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id
    WHERE p.rombel_id = ${cohort.id}::uuid AND p.id <> ${participant.id}::uuid AND ${ungraded(component)}
    ORDER BY (p.nama, p.id) <= (${participant.nama}, ${participant.id}::uuid), p.nama, p.id LIMIT 1`;
  return row?.id ?? null;
}

/** How many of a rombel's active participants have a score of this component. */
export async function countGraded(
  cohort: { id: string },
  component: Component,
): Promise<{ graded: number; all: number }> {
  const [row] = await db.$queryRaw<{ graded: number; all: number }[]>`
    SELECT count(k.angka)::int AS graded, count(*)::int AS all
    FROM peserta p LEFT JOIN komponen_nilai k ON k.peserta_id = p.id AND k.komponen::text = ${component}
    WHERE p.rombel_id = ${cohort.id}::uuid AND p.status = 'aktif'`;
  return row ?? { graded: 0, all: 0 };
}

type ListFilter = { cari: string; status: "lulus" | "tidak_lulus" | "terbuka" | null; rombel: string | null };

/** Text that is looked for as it stands: % and _ mean themselves. */
const like = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

const found = ({ instansiId }: LptkScope, { cari, rombel }: ListFilter) => Prisma.sql`
  p.lptk_id = ${instansiId}::uuid AND p.status <> 'mengundurkan_diri' AND NOT peserta_gugur(p.status, p.aktivasi_sampai)
  ${rombel ? Prisma.sql`AND p.rombel_id = ${rombel}::uuid` : Prisma.empty}
  ${cari ? Prisma.sql`AND (p.nama ILIKE ${like(cari)} OR p.nomor_peserta ILIKE ${like(cari)})` : Prisma.empty}`;

const GROUP = Prisma.sql`CASE WHEN n.status = 'terbuka' THEN 'terbuka' WHEN n.lulus THEN 'lulus' ELSE 'tidak_lulus' END`;
const inGroup = (status: ListFilter["status"]) => (status ? Prisma.sql`AND ${GROUP} = ${status}` : Prisma.empty);

/** One page of the final list, by rombel and name. */
export async function listScores(
  scope: LptkScope,
  filter: ListFilter & { hal: number },
): Promise<{ rows: ScoreSheet[]; counts: Map<string, number>; matching: number }> {
  const [rows, groups] = await Promise.all([
    db.$queryRaw<SheetRow[]>`
      SELECT ${SHEET} WHERE ${found(scope, filter)} ${inGroup(filter.status)}
      ORDER BY r.nama NULLS LAST, p.nama, p.id
      LIMIT ${SCORES_PER_PAGE} OFFSET ${(filter.hal - 1) * SCORES_PER_PAGE}`,
    db.$queryRaw<{ kelompok: string; jumlah: number }[]>`
      SELECT ${GROUP} AS kelompok, count(*)::int AS jumlah FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id
      WHERE ${found(scope, filter)} GROUP BY 1`,
  ]);
  const counts = new Map(groups.map(({ kelompok, jumlah }) => [kelompok, jumlah]));
  const all = groups.reduce((sum, { jumlah }) => sum + jumlah, 0);
  return { rows: rows.map(sheetOf), counts, matching: filter.status ? (counts.get(filter.status) ?? 0) : all };
}

/** So many rows one export holds at most. */
export const EXPORT_MAX = 10_000;

/** The final list as it is filtered, for a sheet. */
export async function listScoresForSheet(scope: LptkScope, filter: ListFilter): Promise<ScoreSheet[]> {
  const rows = await db.$queryRaw<SheetRow[]>`
    SELECT ${SHEET} WHERE ${found(scope, filter)} ${inGroup(filter.status)}
    ORDER BY r.nama NULLS LAST, p.nama, p.id LIMIT ${EXPORT_MAX}`;
  return rows.map(sheetOf);
}

/** So many rombel the filter knows: 3,000 participants make 300. */
const COHORTS_KNOWN = 1_000;

/** The LPTK's rombel, for the list's filter, the newest first. */
export function listCohortNames({ instansiId }: LptkScope): Promise<{ id: string; nama: string }[]> {
  return db.rombel.findMany({
    where: { lptkId: instansiId },
    select: { id: true, nama: true },
    orderBy: [{ mulai: "desc" }, { nama: "asc" }],
    take: COHORTS_KNOWN,
  });
}

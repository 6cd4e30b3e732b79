import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { listReportsOf } from "../laporan/queries";
import { factsOf, REPORT_NUMBERS, type ReportFacts, type ReportNumber } from "../laporan/rules";
import { isLapsed, shownParticipantState } from "../peserta/rules";
import type { ParticipantState } from "../peserta/status";
import { MENTOR_MAX, type Mode, takesSeat } from "./rules";
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

type MemberRow = Omit<Member, "isLapsed">;

const MEMBER = Prisma.sql`p.id, p.akun_id AS "akunId", p.nomor_peserta AS "nomorPeserta", p.nama, p.asal_sekolah AS "asalSekolah",
  p.status::text AS status, p.aktivasi_sampai AS "aktivasiSampai", n.status = 'final' AS "isFinal"`;
const inCohort = ({ id }: Pick<Cohort, "id">) => Prisma.sql`
  FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id WHERE p.rombel_id = ${id}::uuid ORDER BY p.nama, p.id`;

const shownMember = <Row extends MemberRow>(row: Row, now: Date): Row & Member => ({
  ...{ ...row, status: shownParticipantState(row, now), isLapsed: isLapsed(row, now) },
});

/**
 * Who is in a rombel, by name. `cohort` comes from one of the queries above, which is the proof of the right to see it. Participants are
 * to be shown only those who take a seat: `listLiveMembers`.
 */
export async function listMembers(
  cohort: Pick<Cohort, "id">,
  now: Date,
  tx: Pick<Tx, "$queryRaw"> = db,
): Promise<Member[]> {
  const rows = await tx.$queryRaw<MemberRow[]>`SELECT ${MEMBER} ${inCohort(cohort)}`;
  return rows.map((row) => shownMember(row, now));
}

/** Who takes a seat in a rombel: neither withdrawn nor deemed so. */
export async function listLiveMembers(cohort: Pick<Cohort, "id">, now: Date): Promise<Member[]> {
  return (await listMembers(cohort, now)).filter(({ status }) => takesSeat(status));
}

export const COHORTS_PER_PAGE = 20;

/** What a person typed, as a part to look for: its own wildcards mean themselves. */
const part = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

/** Who takes a seat, of `p`: as `peserta_gugur` has it, but the clock is asked once and not for each of thousands. */
const SEATED = Prisma.sql`p.status <> 'mengundurkan_diri'
  AND NOT (p.status = 'belum_aktif' AND p.aktivasi_sampai < (SELECT sekarang()))`;

/** Is the present mentor `m` of `r` still a mentor of the LPTK? False too where nobody leads it. */
const IS_LED = Prisma.sql`EXISTS (SELECT 1 FROM peran_akun o WHERE o.akun_id = m.mentor_id AND o.peran = 'mentor'
  AND o.instansi_id = r.lptk_id AND o.dicabut_pada IS NULL)`;

/** When the mentor `m` last did something in `r`: a post, a grade, a logged contact; being appointed and the first day count as well. */
const LAST_ACTIVITY = Prisma.sql`greatest(m.mulai, r.mulai::timestamptz,
  (SELECT max(f.dibuat_pada) FROM pesan_forum f WHERE f.rombel_id = r.id AND f.penulis_id = m.mentor_id),
  (SELECT max(k.dinilai_pada) FROM peserta s JOIN komponen_nilai k ON k.peserta_id = s.id
    WHERE s.rombel_id = r.id AND k.penilai_id = m.mentor_id),
  (SELECT max(c.dibuat_pada) FROM catatan_kontak c WHERE c.rombel_id = r.id AND c.mentor_id = m.mentor_id))`;

/** Does somebody who takes a seat still wait for a final score? Where nobody does, a silent mentor is none. */
const IS_UNFINISHED = Prisma.sql`EXISTS (SELECT 1 FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id
  WHERE p.rombel_id = r.id AND n.status <> 'final' AND ${SEATED})`;

const FROM = Prisma.sql`FROM rombel r LEFT JOIN penugasan_mentor m ON m.rombel_id = r.id AND m.selesai IS NULL`;

/** A row of the LPTK's list. */
export type CohortRow = Pick<
  Cohort,
  "id" | "nama" | "bidangStudi" | "status" | "mulai" | "selesai" | "kapasitas" | "mentorNama"
> & {
  /** Seats that are taken. */
  terisi: number;
  /** Reports that have come from them, and final scores. */
  laporan: number;
  final: number;
  isLed: boolean;
  /** When the present mentor last did something; null where nobody leads it, and where everybody is final. */
  lastActivity: Date | null;
};

const ofList = ({ instansiId }: LptkScope, cari: string) => Prisma.sql`r.lptk_id = ${instansiId}::uuid
  AND (${cari} = '' OR r.nama ILIKE ${part(cari)} OR r.bidang_studi ILIKE ${part(cari)} OR m.mentor_nama ILIKE ${part(cari)})`;

/** One page of the LPTK's rombel, the running ones first, and how many there are in each state whatever the filter. */
export async function listCohorts(
  scope: LptkScope,
  { cari, status, hal }: { cari: string; status: CohortState | null; hal: number },
): Promise<{ rows: CohortRow[]; counts: Map<CohortState, number>; matching: number }> {
  const [rows, perState] = await Promise.all([
    db.$queryRaw<CohortRow[]>`
      SELECT r.id, r.nama, r.bidang_studi AS "bidangStudi", r.status::text AS status, r.mulai::timestamptz AS mulai,
        r.selesai::timestamptz AS selesai, r.kapasitas, m.mentor_nama AS "mentorNama", ${IS_LED} AS "isLed",
        c.terisi, c.laporan, c.final,
        CASE WHEN r.status = 'berjalan' AND m.id IS NOT NULL AND c.final < c.terisi THEN ${LAST_ACTIVITY} END AS "lastActivity"
      ${FROM}
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS terisi, count(*) FILTER (WHERE n.status = 'final')::int AS final,
          coalesce(sum((SELECT count(*) FROM laporan_kemajuan l WHERE l.peserta_id = p.id AND l.status = 'terkirim')), 0)::int
            AS laporan
        FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id WHERE p.rombel_id = r.id AND ${SEATED}) c
      WHERE ${ofList(scope, cari)} AND (${status}::text IS NULL OR r.status::text = ${status})
      ORDER BY r.status, r.nama, r.id LIMIT ${COHORTS_PER_PAGE} OFFSET ${(hal - 1) * COHORTS_PER_PAGE}`,
    db.$queryRaw<{ status: CohortState; count: number }[]>`
      SELECT r.status::text AS status, count(*)::int AS count ${FROM} WHERE ${ofList(scope, cari)} GROUP BY r.status`,
  ]);
  const counts = new Map(perState.map((each) => [each.status, each.count]));
  const all = perState.reduce((sum, each) => sum + each.count, 0);
  return { rows, counts, matching: status ? (counts.get(status) ?? 0) : all };
}

/** How far the participants of all running rombel are, for the chart above the list. */
export type CohortProgress = {
  peserta: number;
  /** Of report 1 to 4: how many have come. */
  laporan: [number, number, number, number];
  final: number;
};

/** Of everybody who takes a seat in a running rombel of the LPTK. */
export async function countProgress({ instansiId }: LptkScope): Promise<CohortProgress> {
  const [row] = await db.$queryRaw<
    { peserta: number; final: number; satu: number; dua: number; tiga: number; empat: number }[]
  >`
    WITH orang AS (
      SELECT p.id, n.status FROM rombel r JOIN peserta p ON p.rombel_id = r.id JOIN nilai_plpg n ON n.peserta_id = p.id
      WHERE r.lptk_id = ${instansiId}::uuid AND r.status = 'berjalan' AND ${SEATED}),
    kiriman AS (
      SELECT l.nomor FROM orang o JOIN laporan_kemajuan l ON l.peserta_id = o.id WHERE l.status = 'terkirim')
    SELECT (SELECT count(*) FROM orang)::int AS peserta, (SELECT count(*) FROM orang WHERE status = 'final')::int AS final,
      count(*) FILTER (WHERE nomor = 1)::int AS satu, count(*) FILTER (WHERE nomor = 2)::int AS dua,
      count(*) FILTER (WHERE nomor = 3)::int AS tiga, count(*) FILTER (WHERE nomor = 4)::int AS empat
    FROM kiriman`;
  const { peserta = 0, final = 0, satu = 0, dua = 0, tiga = 0, empat = 0 } = row ?? {};
  return { peserta, final, laporan: [satu, dua, tiga, empat] };
}

export type Unled = { id: string; nama: string; since: Date };

/** Running rombel that nobody leads now, the longest first. */
export function listUnled({ instansiId }: LptkScope, take: number): Promise<Unled[]> {
  return db.$queryRaw<Unled[]>`
    SELECT r.id, r.nama, coalesce(
      (SELECT max(o.dicabut_pada) FROM peran_akun o WHERE o.akun_id = m.mentor_id AND o.peran = 'mentor' AND o.instansi_id = r.lptk_id),
      (SELECT max(a.selesai) FROM penugasan_mentor a WHERE a.rombel_id = r.id), r.dibuat_pada) AS since
    ${FROM} WHERE r.lptk_id = ${instansiId}::uuid AND r.status = 'berjalan' AND NOT ${IS_LED}
    ORDER BY since, r.id LIMIT ${take}`;
}

export type Silent = { id: string; nama: string; mentor: string; lastActivity: Date };

/** Running rombel whose mentor has been silent since before `until`, the longest first. */
export function listSilent({ instansiId }: LptkScope, until: Date, take: number): Promise<Silent[]> {
  return db.$queryRaw<Silent[]>`
    SELECT * FROM (
      SELECT r.id, r.nama, m.mentor_nama AS mentor, ${LAST_ACTIVITY} AS "lastActivity"
      ${FROM} WHERE r.lptk_id = ${instansiId}::uuid AND r.status = 'berjalan' AND ${IS_LED} AND ${IS_UNFINISHED}) s
    WHERE s."lastActivity" <= ${until} ORDER BY s."lastActivity", s.id LIMIT ${take}`;
}

/** Since when a rombel's mentor has been silent; null where nobody leads it, or everybody is final. */
export async function lastActivityOf(cohort: Pick<Cohort, "id">): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`
    SELECT ${LAST_ACTIVITY} AS at ${FROM}
    WHERE r.id = ${cohort.id}::uuid AND r.status = 'berjalan' AND ${IS_LED} AND ${IS_UNFINISHED}`;
  return row?.at ?? null;
}

/** Participants of the LPTK who take part and have no rombel: how many, and since when the first of them waits. */
export async function countUnplaced({ instansiId }: LptkScope): Promise<{ count: number; since: Date } | null> {
  const [row] = await db.$queryRaw<{ count: number; since: Date | null }[]>`
    SELECT count(*)::int AS count, min(p.undangan_pada) AS since FROM peserta p
    WHERE p.lptk_id = ${instansiId}::uuid AND p.rombel_id IS NULL AND ${SEATED}`;
  return row?.since ? { count: row.count, since: row.since } : null;
}

/** Somebody who can be placed in a rombel. */
export type Placeable = {
  id: string;
  nomorPeserta: string;
  nama: string;
  asalSekolah: string;
  status: ParticipantState;
  versi: number;
  /** The rombel they are in now. */
  rombel: string | null;
};

/** So many are offered at once; whoever is not among them is found by name or number. */
const OFFERED = 60;

/** Participants of the rombel's field of study who are in none, or (`isElsewhere`) in another, by name. */
export function listPlaceable(
  { instansiId }: LptkScope,
  cohort: Pick<Cohort, "id" | "bidangStudi">,
  { cari, isElsewhere }: { cari: string; isElsewhere: boolean },
): Promise<Placeable[]> {
  return db.$queryRaw<Placeable[]>`
    SELECT p.id, p.nomor_peserta AS "nomorPeserta", p.nama, p.asal_sekolah AS "asalSekolah", p.status::text AS status, p.versi,
      r.nama AS rombel
    FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id LEFT JOIN rombel r ON r.id = p.rombel_id
    WHERE p.lptk_id = ${instansiId}::uuid AND lower(p.bidang_studi) = lower(${cohort.bidangStudi}::text) AND ${SEATED}
      AND n.status <> 'final' AND p.rombel_id IS DISTINCT FROM ${cohort.id}::uuid
      AND (p.rombel_id IS NOT NULL) = ${isElsewhere}
      AND (${cari} = '' OR p.nama ILIKE ${part(cari)} OR p.nomor_peserta LIKE ${part(cari)})
    ORDER BY lower(p.nama), p.id LIMIT ${OFFERED}`;
}

/** A running rombel with a free seat that a participant may move to. */
export type Destination = { id: string; nama: string; mentorNama: string | null; free: number };

/** Where a participant of the LPTK may move: running rombel of their field of study with a free seat, but those they lead, by name. */
export function listDestinations(
  { instansiId }: LptkScope,
  { rombelId, bidangStudi, akunId }: { rombelId: string; bidangStudi: string; akunId: string },
): Promise<Destination[]> {
  return db.$queryRaw<Destination[]>`
    SELECT r.id, r.nama, m.mentor_nama AS "mentorNama", s.free ${FROM}
    CROSS JOIN LATERAL (SELECT (r.kapasitas - peserta_hidup(r.id, NULL))::int AS free) s
    WHERE r.lptk_id = ${instansiId}::uuid AND r.status = 'berjalan' AND lower(r.bidang_studi) = lower(${bidangStudi}::text)
      AND r.id <> ${rombelId}::uuid AND m.mentor_id IS DISTINCT FROM ${akunId}::uuid AND s.free > 0
    ORDER BY r.nama, r.id LIMIT 500`;
}

export type MentorChoice = { akunId: string; nama: string; running: number };

/** Mentors of the LPTK who may take this rombel, with how many other running ones they lead; the present one is left out. */
export function listMentorChoices({ instansiId }: LptkScope, cohort: Pick<Cohort, "id">): Promise<MentorChoice[]> {
  return db.$queryRaw<MentorChoice[]>`
    SELECT a.id AS "akunId", a.nama, count(r.id)::int AS running
    FROM peran_akun o JOIN akun a ON a.id = o.akun_id
    LEFT JOIN penugasan_mentor m ON m.mentor_id = a.id AND m.selesai IS NULL
    LEFT JOIN rombel r ON r.id = m.rombel_id AND r.status = 'berjalan'
    WHERE o.instansi_id = ${instansiId}::uuid AND o.peran = 'mentor' AND o.dicabut_pada IS NULL
      AND NOT EXISTS (SELECT 1 FROM penugasan_mentor h WHERE h.rombel_id = ${cohort.id}::uuid AND h.mentor_id = a.id AND h.selesai IS NULL)
      AND NOT EXISTS (SELECT 1 FROM peserta p WHERE p.rombel_id = ${cohort.id}::uuid AND p.akun_id = a.id)
    GROUP BY a.id, a.nama HAVING count(r.id) < ${MENTOR_MAX} ORDER BY lower(a.nama), a.id LIMIT 500`;
}

export type Assignment = { id: string; mentorNama: string; mulai: Date; selesai: Date | null; alasan: string | null };

/** Who leads and led a rombel, the present one first. */
export function listAssignments(cohort: Pick<Cohort, "id">): Promise<Assignment[]> {
  return db.penugasanMentor.findMany({
    where: { rombelId: cohort.id },
    orderBy: [{ selesai: { sort: "desc", nulls: "first" } }, { mulai: "desc" }],
    select: { id: true, mentorNama: true, mulai: true, selesai: true, alasan: true },
  });
}

/** A member with what decides about the four reports, and where the score stands. */
export type MemberReports = Member & {
  reports: { nomor: ReportNumber; facts: ReportFacts; sentAt: Date | null }[];
  /** In units of 1/4000; null while a component is missing. */
  sp: number | null;
  lulus: boolean | null;
  /** Has the final report, which goes along to the face-to-face stage, come? */
  hasFinalReport: boolean;
};

/** The four reports of everybody in a rombel, by name. `cohort` comes from one of the queries above. */
export async function listReports(cohort: Pick<Cohort, "id">, now: Date): Promise<MemberReports[]> {
  const [rows, reports] = await Promise.all([
    db.$queryRaw<(MemberRow & Pick<MemberReports, "sp" | "lulus" | "hasFinalReport">)[]>`
      SELECT ${MEMBER}, n.sp, n.lulus, EXISTS (SELECT FROM laporan_akhir a WHERE a.peserta_id = p.id) AS "hasFinalReport"
      ${inCohort(cohort)}`,
    listReportsOf(cohort),
  ]);
  return rows.map((row) => {
    const member = shownMember(row, now);
    const own = reports.filter(({ pesertaId }) => pesertaId === row.id);
    return {
      ...member,
      reports: own.map((report) => ({
        nomor: report.nomor,
        facts: factsOf(member.status, report),
        sentAt: report.berkas?.diterimaPada ?? null,
      })),
    };
  });
}

/** A rombel's timeline. `cohort` comes from one of the queries above. */
export const readCohortTimeline = (cohort: Pick<Cohort, "id">) => readTimeline(db, { jenis: "rombel", id: cohort.id });

/** Rombel the account leads now, the running ones first. */
export function listLed({ akunId, instansiId }: MentorScope): Promise<CohortRow[]> {
  return db.$queryRaw<CohortRow[]>`
    SELECT r.id, r.nama, r.bidang_studi AS "bidangStudi", r.status::text AS status, r.mulai::timestamptz AS mulai,
      r.selesai::timestamptz AS selesai, r.kapasitas, m.mentor_nama AS "mentorNama", true AS "isLed", NULL AS "lastActivity",
      c.terisi, c.laporan, c.final
    FROM penugasan_mentor m JOIN rombel r ON r.id = m.rombel_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS terisi, count(*) FILTER (WHERE n.status = 'final')::int AS final,
        coalesce(sum((SELECT count(*) FROM laporan_kemajuan l WHERE l.peserta_id = p.id AND l.status = 'terkirim')), 0)::int AS laporan
      FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id WHERE p.rombel_id = r.id AND ${SEATED}) c
    WHERE m.mentor_id = ${akunId}::uuid AND m.selesai IS NULL AND r.lptk_id = ${instansiId}::uuid
    ORDER BY r.status, r.mulai DESC, r.id LIMIT 50`;
}

const LED_NOW = ({ akunId, instansiId }: MentorScope) => Prisma.sql`m.mentor_id = ${akunId}::uuid AND m.selesai IS NULL
  AND r.lptk_id = ${instansiId}::uuid`;

export type ToGrade = {
  rombelId: string;
  pesertaId: string;
  nama: string;
  rombel: string;
  nomor: ReportNumber;
  since: Date;
  /** Nothing came until the end: more time, or tidak mengumpulkan. Nobody is final before that. */
  isMissing: boolean;
};

/** Reports that wait for the mentor, to be read or because they never came, in rombel the account leads now; the oldest first. */
export function listToGrade(scope: MentorScope, take: number): Promise<ToGrade[]> {
  return db.$queryRaw<ToGrade[]>`
    SELECT r.id AS "rombelId", p.id AS "pesertaId", p.nama, r.nama AS rombel, w.nomor, w.since, w."isMissing"
    FROM penugasan_mentor m JOIN rombel r ON r.id = m.rombel_id JOIN peserta p ON p.rombel_id = r.id AND p.status = 'aktif'
    JOIN nilai_plpg n ON n.peserta_id = p.id AND n.status = 'terbuka'
    CROSS JOIN LATERAL (
      SELECT l.nomor, l.diterima_pada AS since, false AS "isMissing" FROM laporan_kemajuan l
      WHERE l.peserta_id = p.id AND l.status = 'terkirim'
      UNION ALL SELECT b.nomor, s.sampai, true FROM batas_laporan b
      CROSS JOIN LATERAL (SELECT laporan_sampai(p.id, r.id, b.nomor) AS sampai) s
      WHERE b.rombel_id = r.id AND s.sampai < sekarang() AND NOT EXISTS (
        SELECT 1 FROM laporan_kemajuan l WHERE l.peserta_id = p.id AND l.nomor = b.nomor AND l.status = 'terkirim')) w
    WHERE ${LED_NOW(scope)} AND NOT laporan_dinilai(p.id, w.nomor)
    ORDER BY w.since, p.id, w.nomor LIMIT ${take}`;
}

export type ToFinalise = { rombelId: string; pesertaId: string; nama: string; rombel: string; since: Date };

/** Participants all of whose six scores are there and not final yet. */
export function listToFinalise(scope: MentorScope, take: number): Promise<ToFinalise[]> {
  return db.$queryRaw<ToFinalise[]>`
    SELECT r.id AS "rombelId", p.id AS "pesertaId", p.nama, r.nama AS rombel,
      (SELECT max(k.dinilai_pada) FROM komponen_nilai k WHERE k.peserta_id = p.id) AS since
    FROM penugasan_mentor m JOIN rombel r ON r.id = m.rombel_id JOIN peserta p ON p.rombel_id = r.id AND p.status = 'aktif'
    JOIN nilai_plpg n ON n.peserta_id = p.id AND n.status = 'terbuka' AND n.sp IS NOT NULL
    WHERE ${LED_NOW(scope)} ORDER BY since, p.id LIMIT ${take}`;
}

export type Unopened = { id: string; nama: string; belum: ReportNumber[]; since: Date };

/** Running rombel with reports that have no description and deadline yet. */
export function listUnopened(scope: MentorScope): Promise<Unopened[]> {
  return db.$queryRaw<Unopened[]>`
    SELECT r.id, r.nama, m.mulai AS since, b.belum
    FROM penugasan_mentor m JOIN rombel r ON r.id = m.rombel_id AND r.status = 'berjalan'
    CROSS JOIN LATERAL (
      SELECT array_agg(s.nomor ORDER BY s.nomor) AS belum FROM unnest(${[...REPORT_NUMBERS]}::int[]) AS s(nomor)
      WHERE NOT EXISTS (SELECT 1 FROM batas_laporan a WHERE a.rombel_id = r.id AND a.nomor = s.nomor)) b
    WHERE ${LED_NOW(scope)} AND b.belum IS NOT NULL ORDER BY m.mulai, r.id`;
}

export type Unread = { id: string; nama: string; count: number; since: Date };

/** Rombel whose forum holds posts of others that the mentor has not read. */
export function listUnread(scope: MentorScope): Promise<Unread[]> {
  return db.$queryRaw<Unread[]>`
    SELECT r.id, r.nama, u.count, u.since
    FROM penugasan_mentor m JOIN rombel r ON r.id = m.rombel_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, min(f.dibuat_pada) AS since FROM pesan_forum f
      WHERE f.rombel_id = r.id AND f.penulis_id <> m.mentor_id AND f.disembunyikan_pada IS NULL AND f.nomor > coalesce(
        (SELECT b.sampai_nomor FROM bacaan_forum b WHERE b.rombel_id = r.id AND b.akun_id = m.mentor_id), 0)) u
    WHERE ${LED_NOW(scope)} AND u.count > 0 ORDER BY u.since, r.id`;
}

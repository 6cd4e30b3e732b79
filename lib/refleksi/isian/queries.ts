import "server-only";
import { createHash } from "node:crypto";
import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import type { Zone } from "@/lib/kernel/time";
import { tooLongBefore } from "@/lib/kernel/waiting";
import type { Rated } from "@/lib/pelatihan/rekomendasi/rules";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, DinasScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { type Answer, LEAST_TEACHERS, LOW_RATING, NO_ANSWER, RATING_MAX } from "./rules";
import { REFLECTION_STATES, type ReflectionState } from "./status";

export const REFLECTIONS_PER_PAGE = 20;

/** One question of a reflection's bank. */
export type Question = { id: string; kompetensi: Competency; urutan: number; pernyataan: string; petunjuk: string };
export type AnsweredQuestion = Question & Answer;

/** A reflection's questions in their order, each with its answer as far as there is one. For writers that hold the row. */
export function readAnswers(tx: Tx, { id, bankId }: { id: string; bankId: string }): Promise<AnsweredQuestion[]> {
  return tx.$queryRaw<AnsweredQuestion[]>`
    SELECT i.id, i.kompetensi::text AS kompetensi, i.urutan, i.pernyataan, i.petunjuk,
      j.nilai, coalesce(j.praktik, '') AS praktik, coalesce(j.contoh, '') AS contoh
    FROM indikator i LEFT JOIN jawaban_refleksi j ON j.indikator_id = i.id AND j.refleksi_id = ${id}::uuid
    WHERE i.bank_id = ${bankId}::uuid ORDER BY i.kompetensi, i.urutan, i.id`;
}

/** Which answers somebody has seen, in sixteen characters: what a form carries to tell that others wrote meanwhile. */
export function fingerprintOf(answers: readonly ({ id: string } & Answer)[]): string {
  const content = answers.map(({ id, nilai, praktik, contoh }) => [id, nilai, praktik, contoh]);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
}

export type OpenPeriod = {
  id: string;
  nama: string;
  buka: Date;
  tutup: Date;
  /** The Dinas's zone, in which its days begin and end. */
  zona: Zone;
  /** Has the Dinas published questions? Without them nobody can begin. */
  hasBank: boolean;
  refleksi: { id: string; status: ReflectionState } | null;
};

/** The period that is open for the teacher's present school, else the next one to come. */
export async function findOpenPeriod({ akunId }: AkunScope, now: Date): Promise<OpenPeriod | null> {
  const [row] = await db.$queryRaw<
    (Omit<OpenPeriod, "refleksi"> & { refleksiId: string | null; status: ReflectionState | null })[]
  >`
    SELECT p.id, p.nama, p.buka, p.tutup, d.zona::text AS zona, r.id AS "refleksiId", r.status::text AS status,
      EXISTS (SELECT FROM bank_soal b WHERE b.dinas_id = p.dinas_id AND b.status = 'terbit') AS "hasBank"
    FROM guru g JOIN sekolah s ON s.id = g.sekolah_id JOIN instansi d ON d.id = s.dinas_id
    JOIN periode_refleksi p ON p.dinas_id = d.id AND p.tutup >= ${now}
    LEFT JOIN refleksi r ON r.periode_id = p.id AND r.akun_id = g.akun_id
    WHERE g.akun_id = ${akunId}::uuid ORDER BY p.buka LIMIT 1`;
  if (!row) return null;
  const { refleksiId, status, ...period } = row;
  return { ...period, refleksi: refleksiId && status ? { id: refleksiId, status } : null };
}

export type OwnRow = {
  id: string;
  periode: string;
  tutup: Date;
  status: ReflectionState;
  since: Date;
  pengajuanKe: number;
};

/** One's own reflections, the latest period first. There is at most one per period, so they are few. */
export function listOwn({ akunId }: AkunScope): Promise<OwnRow[]> {
  return db.$queryRaw<OwnRow[]>`
    SELECT r.id, p.nama AS periode, p.tutup, r.status::text AS status, r.status_sejak AS since, r.pengajuan_ke AS "pengajuanKe"
    FROM refleksi r JOIN periode_refleksi p ON p.id = r.periode_id
    WHERE r.akun_id = ${akunId}::uuid ORDER BY p.buka DESC, r.id LIMIT 100`;
}

type Facts = {
  id: string;
  akunId: string;
  status: ReflectionState;
  versi: number;
  tanggalDiskusi: Date | null;
  alasan: string | null;
  pengajuanKe: number;
  diajukanPada: Date | null;
  since: Date;
  periode: string;
  tutup: Date;
  /** The Dinas's zone: the deadline is told in it. */
  zonaPeriode: Zone;
  sekolah: string;
  /** Who holds the principal's post of the teacher's school; null: it is vacant. */
  kepala: string | null;
};
export type OwnReflection = Facts & { jawaban: AnsweredQuestion[] };

const facts = Prisma.sql`r.id, r.akun_id AS "akunId", r.status::text AS status, r.versi,
  r.tanggal_diskusi AS "tanggalDiskusi", r.alasan, r.pengajuan_ke AS "pengajuanKe", r.diajukan_pada AS "diajukanPada",
  r.status_sejak AS since, p.nama AS periode, p.tutup, d.zona::text AS "zonaPeriode", s.nama AS sekolah, m.nama AS kepala`;

const joined = Prisma.sql`refleksi r JOIN periode_refleksi p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
  JOIN guru g ON g.akun_id = r.akun_id JOIN sekolah s ON s.id = g.sekolah_id
  LEFT JOIN masa_jabatan m ON m.sekolah_id = s.id AND m.selesai IS NULL`;

/** One of the reader's own reflections with all its answers, in one query. */
export async function findOwn({ akunId }: AkunScope, id: string): Promise<OwnReflection | null> {
  const [row] = await db.$queryRaw<OwnReflection[]>`
    SELECT ${facts}, (
      SELECT json_agg(json_build_object('id', i.id, 'kompetensi', i.kompetensi, 'urutan', i.urutan,
        'pernyataan', i.pernyataan, 'petunjuk', i.petunjuk, 'nilai', j.nilai, 'praktik', coalesce(j.praktik, ''),
        'contoh', coalesce(j.contoh, '')) ORDER BY i.kompetensi, i.urutan, i.id)
      FROM indikator i LEFT JOIN jawaban_refleksi j ON j.indikator_id = i.id AND j.refleksi_id = r.id
      WHERE i.bank_id = r.bank_id) AS jawaban
    FROM ${joined} WHERE r.id = ${id}::uuid AND r.akun_id = ${akunId}::uuid`;
  return row ?? null;
}

/** What the teacher rated in the latest approved reflection; empty when there is none. */
export function listLatestRatings({ akunId }: AkunScope): Promise<Rated[]> {
  return db.$queryRaw<Rated[]>`
    SELECT i.kompetensi::text AS kompetensi, i.pernyataan, j.nilai
    FROM jawaban_refleksi j JOIN indikator i ON i.id = j.indikator_id
    WHERE j.refleksi_id = (
      SELECT id FROM refleksi WHERE akun_id = ${akunId}::uuid AND status = 'disetujui' ORDER BY status_sejak DESC, id DESC LIMIT 1)
    ORDER BY i.kompetensi, i.urutan, i.id`;
}

export type SchoolReflection = Facts & {
  nama: string;
  mapel: string;
  /** What was handed in last, whatever the teacher has written since. */
  jawaban: AnsweredQuestion[];
  /** The submission before it, by question; null when there is none. */
  sebelumnya: { tanggalDiskusi: Date; jawaban: Record<string, Answer> } | null;
};

type Submission = { tanggal: string; isi: Record<string, Answer> };

/** What a teacher of the principal's school has handed in, with the submission before it. Drafts are the teacher's alone. */
export async function findForSchool({ sekolahId }: SekolahScope, id: string): Promise<SchoolReflection | null> {
  const [row] = await db.$queryRaw<
    (Facts & { nama: string; mapel: string; pertanyaan: Question[]; pengajuan: Submission[] })[]
  >`
    SELECT ${facts}, a.nama, g.mapel, (
      SELECT json_agg(json_build_object('id', i.id, 'kompetensi', i.kompetensi, 'urutan', i.urutan,
        'pernyataan', i.pernyataan, 'petunjuk', i.petunjuk) ORDER BY i.kompetensi, i.urutan, i.id)
      FROM indikator i WHERE i.bank_id = r.bank_id) AS pertanyaan, (
      SELECT json_agg(json_build_object('tanggal', k.tanggal_diskusi, 'isi', k.isi) ORDER BY k.nomor DESC)
      FROM pengajuan_refleksi k WHERE k.refleksi_id = r.id AND k.nomor >= r.pengajuan_ke - 1) AS pengajuan
    FROM ${joined} JOIN akun a ON a.id = r.akun_id
    WHERE r.id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid AND r.pengajuan_ke > 0`;
  if (!row) return null;
  const { pertanyaan, pengajuan, ...rest } = row;
  const [present, before] = pengajuan;
  return {
    ...rest,
    tanggalDiskusi: present ? new Date(present.tanggal) : null,
    jawaban: pertanyaan.map((question) => ({ ...question, ...(present?.isi[question.id] ?? NO_ANSWER) })),
    sebelumnya: before ? { tanggalDiskusi: new Date(before.tanggal), jawaban: before.isi } : null,
  };
}

/** A reflection's timeline. `reflection` comes from a scoped query, which is the proof of the right to see it. */
export function readReflectionTimeline(reflection: Facts) {
  return readTimeline(db, { jenis: "refleksi", id: reflection.id });
}

export const SUBMITTED_STATES = REFLECTION_STATES.filter((state) => state !== "draf");

export type SchoolRow = {
  id: string;
  nama: string;
  mapel: string;
  periode: string;
  status: ReflectionState;
  since: Date;
  pengajuanKe: number;
};

/** Matches any part of a text in any case; what a reader types is never a pattern. */
const containing = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

/**
 * What teachers of the school have handed in, in one state (null: in any), by parts of the teacher's name or of the period's.
 * What waits stands first, the oldest on top; after it the latest decisions.
 */
export async function listForSchool(
  { sekolahId }: SekolahScope,
  { status, cari, hal }: { status: ReflectionState | null; cari: string; hal: number },
): Promise<{ rows: SchoolRow[]; total: number }> {
  const conditions = [
    Prisma.sql`g.sekolah_id = ${sekolahId}::uuid`,
    status === null ? Prisma.sql`r.status <> 'draf'` : Prisma.sql`r.status = ${status}::status_refleksi`,
    ...cari
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => Prisma.sql`(lower(a.nama) LIKE ${containing(word)} OR lower(p.nama) LIKE ${containing(word)})`),
  ];
  const rows = await db.$queryRaw<(SchoolRow & { total: number })[]>`
    SELECT r.id, a.nama, g.mapel, p.nama AS periode, r.status::text AS status, r.status_sejak AS since,
      r.pengajuan_ke AS "pengajuanKe", count(*) OVER ()::int AS total
    FROM refleksi r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_refleksi p ON p.id = r.periode_id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY r.status <> 'diajukan', CASE WHEN r.status = 'diajukan' THEN r.status_sejak END, r.status_sejak DESC, r.id
    LIMIT ${REFLECTIONS_PER_PAGE} OFFSET ${(hal - 1) * REFLECTIONS_PER_PAGE}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many reflections of the school's teachers stand in each state; drafts only of periods that are still open. */
export async function countForSchool(
  { sekolahId }: SekolahScope,
  now: Date,
): Promise<Partial<Record<ReflectionState, number>>> {
  const rows = await db.$queryRaw<{ status: ReflectionState; count: number }[]>`
    SELECT r.status::text AS status, count(*)::int AS count
    FROM refleksi r JOIN guru g ON g.akun_id = r.akun_id JOIN periode_refleksi p ON p.id = r.periode_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND (r.status <> 'draf' OR p.tutup >= ${now}) GROUP BY r.status`;
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export type WaitingReflection = { id: string; nama: string; periode: string; pengajuanKe: number; since: Date };

/** The oldest reflections that wait for this school's principal, for the inbox. */
export function listWaitingForInbox({ sekolahId }: SekolahScope, take: number): Promise<WaitingReflection[]> {
  return db.$queryRaw<WaitingReflection[]>`
    SELECT r.id, a.nama, p.nama AS periode, r.pengajuan_ke AS "pengajuanKe", r.status_sejak AS since
    FROM refleksi r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_refleksi p ON p.id = r.periode_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND r.status = 'diajukan' ORDER BY r.status_sejak, r.id LIMIT ${take}`;
}

/** The oldest reflection that waits besides this one: the next in line. */
export async function findNextWaiting(scope: SekolahScope, id: string): Promise<WaitingReflection | null> {
  const waiting = await listWaitingForInbox(scope, 2);
  return waiting.find((one) => one.id !== id) ?? null;
}

/** Reflections of this Dinas's schools that have waited too long for a principal, oldest first. */
export function listWaitingTooLong(
  { instansiId }: DinasScope,
  now: Date,
  take = 100,
): Promise<(WaitingReflection & { sekolah: string; sekolahId: string })[]> {
  return db.$queryRaw<(WaitingReflection & { sekolah: string; sekolahId: string })[]>`
    SELECT r.id, a.nama, p.nama AS periode, r.pengajuan_ke AS "pengajuanKe", r.status_sejak AS since,
      s.nama AS sekolah, s.id AS "sekolahId"
    FROM refleksi r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_refleksi p ON p.id = r.periode_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE s.dinas_id = ${instansiId}::uuid AND r.status = 'diajukan' AND r.status_sejak < ${tooLongBefore(now)}
    ORDER BY r.status_sejak, r.id LIMIT ${take}`;
}

export type OwnTask = {
  id: string;
  periode: string;
  kind: "isi" | "perbaiki";
  isBegun: boolean;
  tutup: Date;
  zona: Zone;
  since: Date;
};

/**
 * What waits for the teacher: reflections that were refused, and the open period's while it is not handed in. `id` is the
 * reflection's, or the period's where none was begun.
 */
export function listOwnTasks({ akunId }: AkunScope, now: Date): Promise<OwnTask[]> {
  return db.$queryRaw<OwnTask[]>`
    SELECT r.id, p.nama AS periode, 'perbaiki' AS kind, true AS "isBegun", p.tutup, d.zona::text AS zona, r.status_sejak AS since
    FROM refleksi r JOIN periode_refleksi p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
    WHERE r.akun_id = ${akunId}::uuid AND r.status = 'tidak_disetujui'
    UNION ALL
    SELECT coalesce(r.id, p.id), p.nama, 'isi', r.id IS NOT NULL, p.tutup, d.zona::text, p.buka
    FROM guru g JOIN sekolah s ON s.id = g.sekolah_id JOIN instansi d ON d.id = s.dinas_id
    JOIN periode_refleksi p ON p.dinas_id = d.id AND ${now} BETWEEN p.buka AND p.tutup
    LEFT JOIN refleksi r ON r.periode_id = p.id AND r.akun_id = g.akun_id
    WHERE g.akun_id = ${akunId}::uuid AND (r.id IS NULL OR r.status = 'draf')
      AND EXISTS (SELECT FROM bank_soal b WHERE b.dinas_id = p.dinas_id AND b.status = 'terbit')`;
}

export type CompetencyNeed = {
  kompetensi: Competency;
  /** Teachers who have an approved reflection. */
  guru: number;
  /** Those whose weakest indicator is rated LOW_RATING or less. */
  perlu: number;
  /** Mean of 4 − the weakest rating, in hundredths: 0 to 300. */
  kebutuhan: number;
};

export type Needs = {
  total: CompetencyNeed[];
  schools: { sekolahId: string; sekolah: string; needs: CompetencyNeed[] }[];
  /** Schools with so few approved reflections that a mean would tell about one person. */
  hidden: number;
};

/**
 * What the teachers of the unit's Dinas need, from each one's latest approved reflection: for all and by school, without names,
 * and by school only from LEAST_TEACHERS teachers on.
 */
export async function needsByCompetency({ instansiId }: P2kptk2Scope): Promise<Needs> {
  const rows = await db.$queryRaw<(CompetencyNeed & { sekolahId: string | null; sekolah: string | null })[]>`
    WITH terakhir AS (
      SELECT DISTINCT ON (r.akun_id) r.id, s.id AS sekolah_id, s.nama
      FROM refleksi r JOIN guru g ON g.akun_id = r.akun_id AND g.status = 'aktif' JOIN sekolah s ON s.id = g.sekolah_id
      JOIN instansi u ON u.dinas_id = s.dinas_id
      WHERE u.id = ${instansiId}::uuid AND r.status = 'disetujui' ORDER BY r.akun_id, r.status_sejak DESC
    ), terlemah AS (
      SELECT t.sekolah_id, t.nama, i.kompetensi, min(j.nilai) AS nilai
      FROM terakhir t JOIN jawaban_refleksi j ON j.refleksi_id = t.id JOIN indikator i ON i.id = j.indikator_id
      GROUP BY t.id, t.sekolah_id, t.nama, i.kompetensi
    )
    SELECT sekolah_id AS "sekolahId", nama AS sekolah, kompetensi::text AS kompetensi, count(*)::int AS guru,
      count(*) FILTER (WHERE nilai <= ${LOW_RATING})::int AS perlu, round(100 * avg(${RATING_MAX} - nilai))::int AS kebutuhan
    FROM terlemah GROUP BY GROUPING SETS ((sekolah_id, nama, terlemah.kompetensi), (terlemah.kompetensi))
    ORDER BY nama, sekolah_id, terlemah.kompetensi`;
  const needOf = ({ kompetensi, guru, perlu, kebutuhan }: CompetencyNeed) => ({ kompetensi, guru, perlu, kebutuhan });
  const bySchool = new Map<string, Needs["schools"][number]>();
  for (const { sekolahId, sekolah, ...need } of rows) {
    if (sekolahId === null || sekolah === null) continue;
    const school = bySchool.get(sekolahId) ?? { sekolahId, sekolah, needs: [] };
    school.needs.push(needOf(need));
    bySchool.set(sekolahId, school);
  }
  const all = [...bySchool.values()];
  const schools = all.filter(({ needs }) => needs.every(({ guru }) => guru >= LEAST_TEACHERS));
  const order = (need: CompetencyNeed) => COMPETENCIES.indexOf(need.kompetensi);
  const total = rows.filter(({ sekolahId }) => sekolahId === null).map(needOf);
  return { total: total.sort((a, b) => order(a) - order(b)), schools, hidden: all.length - schools.length };
}

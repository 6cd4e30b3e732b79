import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { tooLongBefore } from "@/lib/kernel/waiting";
import { db, Prisma } from "@/lib/server/db";
import type { AkunScope, DinasScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { TrainingState } from "../katalog/status";
import { type Chance, LIST_GROUPS, type ListGroup, PERISHABLE_STATES, SOON_DAYS } from "./rules";
import { DEAD_STATES, type EnrolmentState } from "./status";

export const ENROLMENTS_PER_PAGE = 20;
/** So many rows go into an exported list at most. */
export const EXPORT_MAX = 20_000;

/** Matches any part of a text in any case; what a reader types is never a pattern. */
const containing = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

const textArray = (values: readonly string[]) => Prisma.sql`${[...values]}::text[]`;

export type Enrolment = {
  id: string;
  versi: number;
  akunId: string;
  nama: string;
  nuptk: string | null;
  surel: string | null;
  mapel: string;
  sekolahId: string;
  sekolah: string;
  npsn: string;
  /** Who holds the principal's post of the teacher's present school; null: it is vacant. */
  kepala: string | null;
  pelatihanId: string;
  judul: string;
  penyelenggara: string;
  jp: number;
  tempat: string | null;
  tautan: string | null;
  mulai: Date;
  selesai: Date;
  statusPelatihan: TrainingState;
  /** The state it is in now, also before the job has written down that it expired. */
  status: EnrolmentState;
  alasan: string | null;
  diajukanPada: Date;
  diteruskanPada: Date | null;
  since: Date;
  /** Presence in hundredths of a percent; null until it is decided. */
  persenHadir: number | null;
  /** Place in the waiting list, from 1. */
  urutan: number | null;
  /** The unit's zone, in which its sessions are told. */
  zona: Zone;
};

/** Every list and page reads enrolments through this: one present state, one shape. */
const enrolments = (now: Date) => Prisma.sql`
  SELECT d.id, d.versi, d.akun_id AS "akunId", a.nama, g.nuptk, a.surel, g.mapel, s.id AS "sekolahId", s.nama AS sekolah, s.npsn,
    s.dinas_id AS "dinasId", m.nama AS kepala, p.id AS "pelatihanId", p.judul, i.id AS "instansiId", i.nama AS penyelenggara, p.jp,
    p.tempat, p.tautan, p.mulai, p.selesai, p.status::text AS "statusPelatihan", i.zona::text AS zona, d.alasan,
    CASE WHEN d.status::text = ANY(${textArray(PERISHABLE_STATES)}) AND p.mulai <= ${now} THEN 'kedaluwarsa'
      ELSE d.status::text END AS status,
    d.diajukan_pada AS "diajukanPada", d.diteruskan_pada AS "diteruskanPada", d.antre_pada AS "antrePada", d.status_sejak AS since,
    (d.persen_hadir * 100)::int AS "persenHadir"
  FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN instansi i ON i.id = p.instansi_id
  JOIN akun a ON a.id = d.akun_id JOIN guru g ON g.akun_id = d.akun_id JOIN sekolah s ON s.id = g.sekolah_id
  LEFT JOIN masa_jabatan m ON m.sekolah_id = s.id AND m.selesai IS NULL`;

/** The place in the waiting list of a row `x`. */
const place = Prisma.sql`CASE WHEN x.status = 'daftar_tunggu' THEN (
  SELECT count(*)::int + 1 FROM pendaftaran_pelatihan w WHERE w.pelatihan_id = x."pelatihanId" AND w.status = 'daftar_tunggu'
    AND (w.antre_pada, w.id) < (x."antrePada", x.id)) END AS urutan`;

type Slice = { take: number; skip?: number; order?: Prisma.Sql };
type Counted<Row> = { rows: Row[]; total: number };

async function readEnrolments(
  now: Date,
  where: Prisma.Sql,
  { take, skip = 0, order = Prisma.sql`x."diajukanPada" DESC, x.id` }: Slice,
): Promise<Counted<Enrolment>> {
  const found = await db.$queryRaw<(Enrolment & { total: number })[]>`
    SELECT x.*, ${place} FROM (
      SELECT x.*, count(*) OVER ()::int AS total FROM (${enrolments(now)}) x WHERE ${where}
      ORDER BY ${order} LIMIT ${take} OFFSET ${skip}
    ) x ORDER BY ${order}`;
  return { rows: found, total: found[0]?.total ?? 0 };
}

async function readOne(now: Date, where: Prisma.Sql): Promise<Enrolment | null> {
  const { rows } = await readEnrolments(now, where, { take: 1 });
  return rows[0] ?? null;
}

const ofSchool = ({ sekolahId }: SekolahScope) => Prisma.sql`x."sekolahId" = ${sekolahId}::uuid`;
/** Before the principal's approval an enrolment does not exist for the unit (DOMAIN §2). */
const ofOffice = ({ instansiId }: P2kptk2Scope) =>
  Prisma.sql`x."instansiId" = ${instansiId}::uuid AND x."diteruskanPada" IS NOT NULL`;
const ofTeacher = ({ akunId }: AkunScope) => Prisma.sql`x."akunId" = ${akunId}::uuid`;

export type ListRequest = {
  group: ListGroup | null;
  cari: string;
  hal: number;
  pelatihanId?: string | null;
  sekolahId?: string | null;
};

/** What a list's address asks for, apart from the state. */
function matching({ cari, pelatihanId, sekolahId }: Omit<ListRequest, "group" | "hal">): Prisma.Sql[] {
  const words = cari.split(" ").filter((word) => word !== "");
  return [
    ...words.map(
      (word) => Prisma.sql`(lower(x.nama) LIKE ${containing(word)} OR lower(x.judul) LIKE ${containing(word)}
        OR x.nuptk LIKE ${containing(word)})`,
    ),
    ...(pelatihanId ? [Prisma.sql`x."pelatihanId" = ${pelatihanId}::uuid`] : []),
    ...(sekolahId ? [Prisma.sql`x."sekolahId" = ${sekolahId}::uuid`] : []),
  ];
}

const and = (conditions: readonly Prisma.Sql[]) => Prisma.join([...conditions], " AND ");
const inGroup = (group: ListGroup | null) =>
  group ? [Prisma.sql`x.status = ANY(${textArray(LIST_GROUPS[group])})`] : [];

/** What waits stands oldest first, the waiting list in its own order, everything else newest first. */
function orderOf(group: ListGroup | null): Prisma.Sql {
  if (group === "menunggu_kepsek") return Prisma.sql`x."diajukanPada", x.id`;
  if (group === "menunggu_p2kptk2") return Prisma.sql`x."diteruskanPada", x."diajukanPada", x.id`;
  if (group === "daftar_tunggu") return Prisma.sql`x.mulai, x."pelatihanId", x."antrePada", x.id`;
  if (group === "peserta") return Prisma.sql`x.mulai, x."pelatihanId", lower(x.nama), x.id`;
  return Prisma.sql`x.since DESC, x.id`;
}

async function readList(now: Date, scope: Prisma.Sql, request: ListRequest): Promise<Counted<Enrolment>> {
  const where = and([scope, ...inGroup(request.group), ...matching(request)]);
  const slice = { take: ENROLMENTS_PER_PAGE, skip: (request.hal - 1) * ENROLMENTS_PER_PAGE };
  return readEnrolments(now, where, { ...slice, order: orderOf(request.group) });
}

type Counts = Partial<Record<EnrolmentState, number>>;

async function countStates(now: Date, scope: Prisma.Sql, request: Omit<ListRequest, "group" | "hal">): Promise<Counts> {
  const rows = await db.$queryRaw<{ status: EnrolmentState; count: number }[]>`
    SELECT x.status, count(*)::int AS count FROM (${enrolments(now)}) x WHERE ${and([scope, ...matching(request)])} GROUP BY x.status`;
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** One page of the enrolments of the principal's own teachers. */
export const listForSchool = (scope: SekolahScope, now: Date, request: ListRequest) =>
  readList(now, ofSchool(scope), request);
export const countForSchool = (scope: SekolahScope, now: Date, cari: string) =>
  countStates(now, ofSchool(scope), { cari });
export const findForSchool = (scope: SekolahScope, now: Date, id: string) =>
  readOne(now, and([ofSchool(scope), Prisma.sql`x.id = ${id}::uuid`]));

/** The oldest enrolment that waits for this principal besides this one: the next in line. */
export const findNextForSchool = (scope: SekolahScope, now: Date, id: string) =>
  readOneInOrder(now, and([ofSchool(scope), ...inGroup("menunggu_kepsek"), Prisma.sql`x.id <> ${id}::uuid`]));

async function readOneInOrder(now: Date, where: Prisma.Sql): Promise<Enrolment | null> {
  const { rows } = await readEnrolments(now, where, { take: 1, order: orderOf("menunggu_kepsek") });
  return rows[0] ?? null;
}

/** One page of the enrolments in the unit's trainings that their principals have approved. */
export const listForOffice = (scope: P2kptk2Scope, now: Date, request: ListRequest) =>
  readList(now, ofOffice(scope), request);
export const countForOffice = (
  scope: P2kptk2Scope,
  now: Date,
  request: Pick<ListRequest, "cari" | "pelatihanId" | "sekolahId">,
) => countStates(now, ofOffice(scope), request);
export const findForOffice = (scope: P2kptk2Scope, now: Date, id: string) =>
  readOne(now, and([ofOffice(scope), Prisma.sql`x.id = ${id}::uuid`]));

/** Everything of a list, for a sheet. */
const readAll = async (now: Date, where: Prisma.Sql, group: ListGroup | null) =>
  (await readEnrolments(now, where, { take: EXPORT_MAX, order: orderOf(group) })).rows;
export const exportForSchool = (scope: SekolahScope, now: Date, { group, cari }: Pick<ListRequest, "group" | "cari">) =>
  readAll(now, and([ofSchool(scope), ...inGroup(group), ...matching({ cari })]), group);
export const exportForOffice = (scope: P2kptk2Scope, now: Date, request: Omit<ListRequest, "hal">) =>
  readAll(now, and([ofOffice(scope), ...inGroup(request.group), ...matching(request)]), request.group);

/** One's own enrolments, newest first. */
export const listOwn = (scope: AkunScope, now: Date, hal: number) =>
  readEnrolments(now, ofTeacher(scope), { take: ENROLMENTS_PER_PAGE, skip: (hal - 1) * ENROLMENTS_PER_PAGE });
export const findOwn = (scope: AkunScope, now: Date, id: string) =>
  readOne(now, and([ofTeacher(scope), Prisma.sql`x.id = ${id}::uuid`]));

/** An enrolment's timeline. `enrolment` comes from a scoped query, which is the proof of the right to see it. */
export function readEnrolmentTimeline(enrolment: Pick<Enrolment, "id">) {
  return readTimeline(db, { jenis: "pendaftaran_pelatihan", id: enrolment.id });
}

export type OwnChance = Chance & {
  pelatihanId: string;
  judul: string;
  selesai: Date | null;
  zona: Zone;
  /** The live enrolment of this teacher, if there is one. */
  enrolment: { id: string; status: EnrolmentState } | null;
};

/** Everything that decides whether this teacher can enrol in a training; null: there is no such published training. */
export async function findChance(scope: AkunScope, pelatihanId: string): Promise<OwnChance | null> {
  const [row] = await db.$queryRaw<(OwnChance & { liveId: string | null; liveStatus: EnrolmentState | null })[]>`
    SELECT p.id AS "pelatihanId", p.judul, p.status::text AS status, p.mulai, p.selesai, p.daftar_buka AS "daftarBuka",
      p.daftar_tutup AS "daftarTutup", i.zona::text AS zona, d.id AS "liveId", d.status::text AS "liveStatus",
      EXISTS (SELECT FROM guru g WHERE g.akun_id = ${scope.akunId}::uuid AND g.status = 'aktif') AS "isActiveTeacher",
      EXISTS (SELECT FROM refleksi r WHERE r.akun_id = ${scope.akunId}::uuid AND r.status = 'disetujui') AS "hasApprovedReflection"
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    LEFT JOIN pendaftaran_pelatihan d ON d.pelatihan_id = p.id AND d.akun_id = ${scope.akunId}::uuid
      AND d.status::text <> ALL(${textArray(DEAD_STATES)})
    WHERE p.id = ${pelatihanId}::uuid AND p.status <> 'draf'
      AND NOT EXISTS (SELECT FROM guru g JOIN sekolah s ON s.id = g.sekolah_id
        WHERE g.akun_id = ${scope.akunId}::uuid AND s.dinas_id <> i.dinas_id)`;
  if (!row) return null;
  const { liveId, liveStatus, ...chance } = row;
  const enrolment = liveId && liveStatus ? { id: liveId, status: liveStatus } : null;
  return { ...chance, enrolment, hasLiveEnrolment: enrolment !== null };
}

export type UnitTraining = {
  id: string;
  judul: string;
  status: TrainingState;
  kuota: number;
  terisi: number;
  minHadir: number;
  mulai: Date | null;
  selesai: Date | null;
  zona: Zone;
};

/** A training of this unit, with its seats; another unit's is none. */
export async function findUnitTraining(scope: P2kptk2Scope, id: string): Promise<UnitTraining | null> {
  const [row] = await db.$queryRaw<UnitTraining[]>`
    SELECT p.id, p.judul, p.status::text AS status, p.kuota, p.terisi, p.min_hadir AS "minHadir", p.mulai, p.selesai,
      i.zona::text AS zona
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    WHERE p.id = ${id}::uuid AND p.instansi_id = ${scope.instansiId}::uuid`;
  return row ?? null;
}

export type Choice = { id: string; nama: string };

/** The unit's trainings and the schools that have enrolments there: what its queue can be filtered by. */
export async function listQueueChoices(scope: P2kptk2Scope): Promise<{ trainings: Choice[]; schools: Choice[] }> {
  const [trainings, schools] = await Promise.all([
    db.$queryRaw<Choice[]>`
      SELECT p.id, p.judul AS nama FROM pelatihan p
      WHERE p.instansi_id = ${scope.instansiId}::uuid AND p.status <> 'draf' ORDER BY p.mulai DESC, p.id LIMIT 200`,
    db.$queryRaw<Choice[]>`
      SELECT s.id, s.nama FROM sekolah s WHERE s.id IN (
        SELECT g.sekolah_id FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN guru g ON g.akun_id = d.akun_id
        WHERE p.instansi_id = ${scope.instansiId}::uuid AND d.diteruskan_pada IS NOT NULL)
      ORDER BY s.nama, s.id LIMIT 500`,
  ]);
  return { trainings, schools };
}

export type WaitingEnrolment = { id: string; nama: string; judul: string; since: Date };

/** How many enrolments wait for this principal. */
export async function countWaiting(scope: SekolahScope, now: Date): Promise<number> {
  return (await countForSchool(scope, now, "")).diajukan ?? 0;
}

/** The oldest enrolments that wait for this principal, for the inbox. */
export async function listWaitingForInbox(scope: SekolahScope, now: Date, take: number): Promise<WaitingEnrolment[]> {
  return db.$queryRaw<WaitingEnrolment[]>`
    SELECT d.id, a.nama, p.judul, d.diajukan_pada AS since
    FROM guru g JOIN pendaftaran_pelatihan d ON d.akun_id = g.akun_id AND d.status = 'diajukan'
    JOIN pelatihan p ON p.id = d.pelatihan_id AND p.mulai > ${now} JOIN akun a ON a.id = g.akun_id
    WHERE g.sekolah_id = ${scope.sekolahId}::uuid ORDER BY d.diajukan_pada, d.id LIMIT ${take}`;
}

export type OverdueEnrolment = WaitingEnrolment & { status: EnrolmentState; sekolah: string; sekolahId: string };

/**
 * Enrolments of teachers of this Dinas's schools for which a principal has had to do something for too long, oldest first: approve
 * or refuse before the training, report or correct the report after it.
 */
export async function listWaitingTooLong(scope: DinasScope, now: Date, take = 100): Promise<OverdueEnrolment[]> {
  return db.$queryRaw<OverdueEnrolment[]>`
    SELECT d.id, a.nama, p.judul, d.status::text AS status, d.status_sejak AS since, s.nama AS sekolah, s.id AS "sekolahId"
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id
    JOIN akun a ON a.id = d.akun_id JOIN guru g ON g.akun_id = d.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE d.status IN ('diajukan', 'menunggu_penerapan', 'perlu_perbaikan') AND d.status_sejak < ${tooLongBefore(now)}
      -- What nobody decided before the first session has expired.
      AND (d.status <> 'diajukan' OR p.mulai > ${now}) AND s.dinas_id = ${scope.instansiId}::uuid
    ORDER BY d.status_sejak, d.id LIMIT ${take}`;
}

export type WaitingTraining = { id: string; judul: string; count: number; since: Date };

/** Trainings of this unit in which enrolments wait for its decision, with how many and since when. */
export async function listWaitingTrainings(scope: P2kptk2Scope, now: Date, take: number): Promise<WaitingTraining[]> {
  return db.$queryRaw<WaitingTraining[]>`
    SELECT p.id, p.judul, count(*)::int AS count, min(d.diteruskan_pada) AS since
    FROM pelatihan p JOIN pendaftaran_pelatihan d ON d.pelatihan_id = p.id AND d.status = 'diteruskan'
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND p.mulai > ${now}
    GROUP BY p.id ORDER BY since, p.id LIMIT ${take}`;
}

/** Trainings of this unit that are over while somebody's attendance is not yet decided. */
export async function listUndecidedTrainings(scope: P2kptk2Scope, now: Date, take: number): Promise<WaitingTraining[]> {
  return db.$queryRaw<WaitingTraining[]>`
    SELECT p.id, p.judul, count(*)::int AS count, p.selesai AS since
    FROM pelatihan p JOIN pendaftaran_pelatihan d ON d.pelatihan_id = p.id AND d.status = 'diterima'
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND p.selesai <= ${now}
    GROUP BY p.id ORDER BY since, p.id LIMIT ${take}`;
}

export type OwnNews = {
  id: string;
  judul: string;
  status: EnrolmentState;
  alasan: string | null;
  mulai: Date;
  zona: Zone;
  since: Date;
};

/** What a teacher's inbox says of trainings: a seat in one that begins soon, and refusals of the last days. */
export async function listOwnNews(scope: AkunScope, now: Date): Promise<OwnNews[]> {
  return db.$queryRaw<OwnNews[]>`
    SELECT d.id, p.judul, d.status::text AS status, d.alasan, p.mulai, i.zona::text AS zona, d.status_sejak AS since
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN instansi i ON i.id = p.instansi_id
    WHERE d.akun_id = ${scope.akunId}::uuid AND (
      (d.status = 'diterima' AND p.mulai > ${now} AND p.mulai <= ${new Date(now.getTime() + SOON_DAYS * 86_400_000)})
      OR (d.status IN ('ditolak_kepsek', 'ditolak_p2kptk2') AND d.status_sejak > ${tooLongBefore(now)} AND p.daftar_tutup >= ${now}))
    ORDER BY d.status_sejak, d.id LIMIT 20`;
}

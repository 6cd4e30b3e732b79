import "server-only";
import { NPSN } from "@/lib/kernel/identifiers";
import type { Zone } from "@/lib/kernel/time";
import { tooLongBefore } from "@/lib/kernel/waiting";
import { db, Prisma, readNow } from "@/lib/server/db";
import type { AkunScope, DinasScope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { RegistrationFacts } from "./schema";
import type { RegistrationState } from "./status";

export const SCHOOLS_PER_PAGE = 10;
export const TEACHERS_PER_PAGE = 20;

/** Matches any part of a text in any case; what a reader types is never a pattern. */
const containing = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

const and = (conditions: readonly Prisma.Sql[]) => Prisma.join([Prisma.sql`true`, ...conditions], " AND ");

type Counted<Row> = { rows: Row[]; total: number };

/** Rows that carry the number of all matches (`count(*) OVER ()`), so that a list and its length are one query. */
function counted<Row extends object>(found: (Row & { total: number })[]): Counted<Row> {
  return { rows: found, total: found[0]?.total ?? 0 };
}

export type School = {
  npsn: string;
  nama: string;
  jenjang: string;
  kota: string;
  /** Is the principal's post held? Otherwise nobody can approve yet. */
  hasPrincipal: boolean;
};

const schoolColumns = Prisma.sql`s.npsn, s.nama, s.jenjang::text AS jenjang, s.kota,
  EXISTS (SELECT FROM masa_jabatan m WHERE m.sekolah_id = s.id AND m.selesai IS NULL) AS "hasPrincipal"`;

/** Schools by parts of name or town, or by NPSN; an exact NPSN first. Public facts, so no scope. */
export async function searchSchools(term: string, page: number): Promise<Counted<School>> {
  const words = term.split(" ").map(
    (word) => Prisma.sql`(lower(s.nama) LIKE ${containing(word)} OR lower(s.kota) LIKE ${containing(word)}
      OR s.npsn LIKE ${`${word.toUpperCase().replace(/[\\%_]/g, "\\$&")}%`})`,
  );
  return counted(
    await db.$queryRaw<(School & { total: number })[]>`
      SELECT ${schoolColumns}, count(*) OVER ()::int AS total FROM sekolah s WHERE ${and(words)}
      ORDER BY s.npsn <> ${term.toUpperCase()}, s.nama, s.npsn
      LIMIT ${SCHOOLS_PER_PAGE} OFFSET ${(page - 1) * SCHOOLS_PER_PAGE}`,
  );
}

/** The product's time, for pages of readers without a session. */
export function readClock(): Promise<Date> {
  return readNow();
}

export async function findSchool(npsn: string): Promise<School | null> {
  // An address may hold anything, also what PostgreSQL does not take as text.
  if (!NPSN.test(npsn)) return null;
  const [school] = await db.$queryRaw<School[]>`SELECT ${schoolColumns} FROM sekolah s WHERE s.npsn = ${npsn}`;
  return school ?? null;
}

export type Waiting = { akunId: string; nama: string; since: Date };

/** How many registrations wait for this school's principal. */
export function countWaiting(scope: SekolahScope): Promise<number> {
  return db.guru.count({ where: { sekolahId: scope.sekolahId, status: "menunggu" } });
}

/** The oldest waiting registrations, for the inbox. */
export async function listWaitingForInbox(scope: SekolahScope, take: number): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    SELECT g.akun_id AS "akunId", a.nama, g.status_sejak AS since
    FROM guru g JOIN akun a ON a.id = g.akun_id
    WHERE g.sekolah_id = ${scope.sekolahId}::uuid AND g.status = 'menunggu'
    ORDER BY g.status_sejak, g.akun_id LIMIT ${take}`;
}

/** Registrations at this Dinas's schools that have waited too long (RULES: TOO_LONG_DAYS), oldest first. */
export async function listWaitingTooLong(
  scope: DinasScope,
  now: Date,
  take = 100,
): Promise<(Waiting & { sekolah: string; sekolahId: string })[]> {
  return db.$queryRaw<(Waiting & { sekolah: string; sekolahId: string })[]>`
    SELECT g.akun_id AS "akunId", a.nama, g.status_sejak AS since, s.nama AS sekolah, s.id AS "sekolahId"
    FROM guru g JOIN akun a ON a.id = g.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE s.dinas_id = ${scope.instansiId}::uuid AND g.status = 'menunggu' AND g.status_sejak < ${tooLongBefore(now)}
    ORDER BY g.status_sejak, g.akun_id LIMIT ${take}`;
}

export type TeacherRow = {
  akunId: string;
  nama: string;
  nuptk: string | null;
  mapel: string;
  status: RegistrationState;
  since: Date;
};

/**
 * Teachers of the principal's own school in one state (null: all that were not withdrawn), by parts of name or NUPTK. What
 * waits stands oldest first, everything else by name.
 */
export async function listTeachers(
  scope: SekolahScope,
  { status, cari, hal }: { status: RegistrationState | null; cari: string; hal: number },
): Promise<Counted<TeacherRow>> {
  const words = cari
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => Prisma.sql`(lower(a.nama) LIKE ${containing(word)} OR g.nuptk LIKE ${containing(word)})`);
  const inState = status === null ? Prisma.sql`g.status <> 'ditarik'` : Prisma.sql`g.status = ${status}::status_guru`;
  const order = status === "menunggu" ? Prisma.sql`g.status_sejak, g.akun_id` : Prisma.sql`lower(a.nama), g.akun_id`;
  return counted(
    await db.$queryRaw<(TeacherRow & { total: number })[]>`
      SELECT g.akun_id AS "akunId", a.nama, g.nuptk, g.mapel, g.status::text AS status, g.status_sejak AS since,
        count(*) OVER ()::int AS total
      FROM guru g JOIN akun a ON a.id = g.akun_id
      WHERE g.sekolah_id = ${scope.sekolahId}::uuid AND ${inState} AND ${and(words)}
      ORDER BY ${order} LIMIT ${TEACHERS_PER_PAGE} OFFSET ${(hal - 1) * TEACHERS_PER_PAGE}`,
  );
}

/** How many teachers of the school are in each state. */
export async function countByState(scope: SekolahScope): Promise<Partial<Record<RegistrationState, number>>> {
  const groups = await db.guru.groupBy({ by: ["status"], where: { sekolahId: scope.sekolahId }, _count: true });
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
}

export type Registration = Omit<RegistrationFacts, "surel" | "telepon"> & {
  akunId: string;
  surel: string | null;
  telepon: string | null;
  status: RegistrationState;
  alasan: string | null;
  since: Date;
  versi: number;
  sekolah: string;
  kota: string;
  zona: Zone;
  terakhirDipakai: Date | null;
  /** Who holds the principal's post; null: it is vacant. */
  kepala: string | null;
  isPlt: boolean;
};

function registrationRow(where: Prisma.Sql): Promise<Registration[]> {
  return db.$queryRaw<Registration[]>`
    SELECT g.akun_id AS "akunId", a.nama, g.nuptk, g.nip, a.surel, a.telepon, g.mapel,
      g.status_kepegawaian::text AS "statusKepegawaian", g.status::text AS status, g.alasan, g.status_sejak AS since,
      g.versi, a.terakhir_dipakai AS "terakhirDipakai", s.npsn, s.nama AS sekolah, s.kota, s.zona::text AS zona,
      m.nama AS kepala, coalesce(m.jenis = 'plt', false) AS "isPlt"
    FROM guru g JOIN akun a ON a.id = g.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    LEFT JOIN masa_jabatan m ON m.sekolah_id = s.id AND m.selesai IS NULL
    WHERE ${where}`;
}

/** A teacher of the principal's own school, whatever the state but withdrawn; null: there is none. */
export async function findTeacher(scope: SekolahScope, akunId: string): Promise<Registration | null> {
  const [row] = await registrationRow(
    Prisma.sql`g.akun_id = ${akunId}::uuid AND g.sekolah_id = ${scope.sekolahId}::uuid AND g.status <> 'ditarik'`,
  );
  return row ?? null;
}

/** One's own registration; null for accounts that never registered at a school. */
export async function findOwn(scope: AkunScope): Promise<Registration | null> {
  const [row] = await registrationRow(Prisma.sql`g.akun_id = ${scope.akunId}::uuid`);
  return row ?? null;
}

/** Which of one's own identifiers somebody else has taken over since (or nobody holds). */
export async function findLostIdentifiers(
  scope: AkunScope,
  { nuptk, surel }: Pick<Registration, "nuptk" | "surel">,
): Promise<("nuptk" | "surel")[]> {
  const own = await db.pengenal.findMany({ where: { akunId: scope.akunId }, select: { jenis: true, nilai: true } });
  const holds = (jenis: "nuptk" | "surel", nilai: string | null) =>
    nilai === null || own.some((one) => one.jenis === jenis && one.nilai === nilai);
  return [...(holds("nuptk", nuptk) ? [] : ["nuptk" as const]), ...(holds("surel", surel) ? [] : ["surel" as const])];
}

/** The oldest registration that waits besides this one: the next in line. */
export async function findNextWaiting(scope: SekolahScope, akunId: string): Promise<Waiting | null> {
  const [next] = await db.$queryRaw<Waiting[]>`
    SELECT g.akun_id AS "akunId", a.nama, g.status_sejak AS since
    FROM guru g JOIN akun a ON a.id = g.akun_id
    WHERE g.sekolah_id = ${scope.sekolahId}::uuid AND g.status = 'menunggu' AND g.akun_id <> ${akunId}::uuid
    ORDER BY g.status_sejak, g.akun_id LIMIT 1`;
  return next ?? null;
}

/** A registration's timeline. `registration` comes from a scoped query, which is the proof of the right to see it. */
export function readRegistrationTimeline(registration: Registration) {
  return readTimeline(db, { jenis: "guru", id: registration.akunId });
}

import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { isId } from "@/lib/kernel/fields";
import { areaOf, type Role } from "@/lib/kernel/roles";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, readNow, type Tx } from "./db";
import { env } from "./env";

/** Where a teacher stands with the school; null for whoever is no registered teacher (a PLPG-only account too). */
export type TeacherStatus = "menunggu" | "aktif" | "ditolak" | "nonaktif" | "ditarik";

/** Who is acting, fresh from the database: never trust a copy from an earlier request. */
export type Session = {
  sesiId: string;
  akunId: string;
  nama: string;
  surel: string | null;
  peran: Role;
  peranId: string;
  /** kepsek: the post's school; guru: the school they registered at. */
  sekolahId: string | null;
  instansiId: string | null;
  /** The school's or office's name, for the frame. */
  tempat: string | null;
  npsn: string | null;
  statusGuru: TeacherStatus | null;
  zona: Zone;
  now: Date;
};

/**
 * Idle and absolute limits in minutes (RELIABILITY A15, first column idle): phones of teachers stay signed in longer than
 * the shared computers of offices. The token's own expiry is longer than any of them; this decides.
 */
export const SESSION_LIMITS: Record<Role, { idle: number; absolute: number }> = {
  guru: { idle: 8 * 60, absolute: 7 * 24 * 60 },
  kepsek: { idle: 2 * 60, absolute: 24 * 60 },
  mentor: { idle: 2 * 60, absolute: 24 * 60 },
  p2kptk2: { idle: 30, absolute: 12 * 60 },
  lptk: { idle: 30, absolute: 12 * 60 },
  dinas: { idle: 30, absolute: 12 * 60 },
  lembaga: { idle: 30, absolute: 12 * 60 },
};
/** The cookie's own life, in seconds: as long as the longest session may last. */
export const SESSION_COOKIE_SECONDS = 60 * Math.max(...Object.values(SESSION_LIMITS).map((limit) => limit.absolute));

export function sessionCookieName(): string {
  return env.isHttps ? "__Host-next-auth.session-token" : "next-auth.session-token";
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: env.isHttps } as const;
}

type Row = Omit<Session, "now"> & { now: Date; dibuatPada: Date; terakhirDipakai: Date };

/**
 * The living session of this id, or null: ended, too old, role revoked, post handed over. Reading it does not count as using
 * it. With `lock` the row is held until the transaction ends, so an ending that arrives meanwhile waits, and one that came
 * first is seen (RELIABILITY C15).
 */
export async function findSession(sesiId: string, tx: Tx | typeof db = db, lock = false): Promise<Session | null> {
  return (await readSession(sesiId, tx, lock))?.session ?? null;
}

async function readSession(
  sesiId: string,
  tx: Tx | typeof db,
  lock: boolean,
): Promise<{ session: Session; idleMinutes: number } | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id AS "sesiId", a.id AS "akunId", a.nama, a.surel, p.peran::text AS peran, p.id AS "peranId",
      coalesce(p.sekolah_id, CASE WHEN p.peran = 'guru' THEN g.sekolah_id END) AS "sekolahId",
      p.instansi_id AS "instansiId", coalesce(i.nama, k.nama) AS tempat, k.npsn,
      CASE WHEN p.peran = 'guru' THEN g.status::text END AS "statusGuru",
      coalesce(k.zona, i.zona, 'WIB')::text AS zona,
      sekarang() AS now, s.dibuat_pada AS "dibuatPada", s.terakhir_dipakai AS "terakhirDipakai"
    FROM sesi s
    JOIN akun a ON a.id = s.akun_id
    JOIN peran_akun p ON p.id = s.peran_id AND p.akun_id = a.id AND p.dicabut_pada IS NULL
    LEFT JOIN guru g ON g.akun_id = a.id AND p.peran = 'guru'
    LEFT JOIN sekolah k ON k.id = coalesce(p.sekolah_id, g.sekolah_id)
    LEFT JOIN instansi i ON i.id = p.instansi_id
    WHERE s.id = ${sesiId}::uuid AND s.diakhiri_pada IS NULL
      AND (p.peran <> 'kepsek' OR EXISTS (
        SELECT 1 FROM masa_jabatan m WHERE m.sekolah_id = p.sekolah_id AND m.akun_id = a.id AND m.selesai IS NULL))
      AND (g.status IS NULL OR g.status <> 'ditarik')
    ${lock ? Prisma.sql`FOR SHARE OF s` : Prisma.empty}`;
  const row = rows[0];
  if (!row) return null;
  const { dibuatPada, terakhirDipakai, ...session } = row;
  const limit = SESSION_LIMITS[session.peran];
  const minutes = (since: Date) => (session.now.getTime() - since.getTime()) / 60_000;
  const idleMinutes = minutes(terakhirDipakai);
  if (idleMinutes > limit.idle || minutes(dibuatPada) > limit.absolute) return null;
  return { session, idleMinutes };
}

/** Remembers, at most once a minute, that the session is in use; a row somebody holds is left for the next time. */
async function touch(sesiId: string, akunId: string): Promise<void> {
  await db.$executeRaw`
    WITH s AS (
      UPDATE sesi SET terakhir_dipakai = sekarang()
      WHERE id IN (SELECT id FROM sesi WHERE id = ${sesiId}::uuid AND diakhiri_pada IS NULL FOR UPDATE SKIP LOCKED))
    UPDATE akun SET terakhir_dipakai = sekarang()
    WHERE id IN (SELECT id FROM akun WHERE id = ${akunId}::uuid FOR UPDATE SKIP LOCKED)`;
}

/** The session id in next-auth's signed and encrypted cookie, or null. Says nothing yet about whether it lives. */
export async function sessionIdFromToken(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const claims = await decode({ token, secret: env.secret }).catch(() => null);
  const sid = claims?.sid;
  return typeof sid === "string" && isId(sid) ? sid : null;
}

/** This request's session, read once per request; asking for it is what keeps it from idling out. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  const sid = await sessionIdFromToken(jar.get(sessionCookieName())?.value);
  const found = sid ? await readSession(sid, db, false) : null;
  if (!found) return null;
  if (found.idleMinutes >= 1) await touch(found.session.sesiId, found.session.akunId);
  return found.session;
});

/**
 * This request's session without counting it as use: for what an open page asks by itself. Otherwise nobody who leaves a page open
 * would ever idle out.
 */
export async function glancedSession(): Promise<Session | null> {
  const sid = await sessionIdFromToken((await cookies()).get(sessionCookieName())?.value);
  return sid ? findSession(sid) : null;
}

/** For pages: the session in this role, or the way to it. Another role's pages do not exist for the reader (404). */
export async function requireRole(role: Role): Promise<Session> {
  const session = await requireSession();
  if (session.peran !== role) notFound();
  return session;
}

/** For pages of any signed-in person. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect(await signInPath());
  return session;
}

/** The sign-in page, which leads back to the page that was asked for (proxy.ts names it). */
async function signInPath(): Promise<string> {
  const page = (await headers()).get("x-halaman");
  return page ? `/masuk?kembali=${encodeURIComponent(page)}` : "/masuk";
}

/** Where a signed-in person belongs: their area, or for a teacher who is not (or no longer) active the status page. */
export function homeOf(session: Pick<Session, "peran" | "statusGuru">): string {
  if (session.peran === "guru" && session.statusGuru !== null && session.statusGuru !== "aktif") return "/guru/status";
  return areaOf(session.peran);
}

/**
 * Pages for teachers whose school has approved them. PLPG-only accounts pass: they have no school. `allow` names further
 * states, for instance `nonaktif` for Bukti Karya (DOMAIN §1.1).
 */
export async function requireTeacher(...allow: TeacherStatus[]): Promise<Session> {
  const session = await requireRole("guru");
  if (!isTeacherAllowed(session, allow)) redirect("/guru/status");
  return session;
}

export function isTeacherAllowed(session: Session, allow: readonly TeacherStatus[] = []): boolean {
  const status = session.statusGuru;
  return session.peran !== "guru" || status === null || status === "aktif" || allow.includes(status);
}

/**
 * Opens a session for an account in a role; `setSessionCookie` then gives it to the browser. The row is the session; the token
 * only names it. `device` is what `requestInfo` says.
 */
export async function openSession(tx: Tx, akunId: string, peranId: string, device: string): Promise<string> {
  const { id } = await tx.sesi.create({ data: { akunId, peranId, perangkat: device }, select: { id: true } });
  return id;
}

/** To be called after the session's row is committed. */
export async function setSessionCookie(sesiId: string): Promise<void> {
  const maxAge = SESSION_COOKIE_SECONDS;
  const token = await encode({ token: { sid: sesiId }, secret: env.secret, maxAge });
  (await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), maxAge });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

/** Ends sessions of an account at once; `except` keeps one's own. Returns how many ended. */
export async function endSessions(tx: Tx, akunId: string, except?: string): Promise<number> {
  const { count } = await tx.sesi.updateMany({
    where: { akunId, diakhiriPada: null, ...(except ? { id: { not: except } } : {}) },
    data: { diakhiriPada: await readNow(tx) },
  });
  return count;
}

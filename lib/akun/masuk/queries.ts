import "server-only";
import { identifierKind, normalizeIdentifier } from "@/lib/kernel/identifiers";
import type { Role } from "@/lib/kernel/roles";
import { isCommonPassword } from "@/lib/server/common-passwords";
import { db, Prisma, readNow, type Tx } from "@/lib/server/db";
import { codeDigest } from "@/lib/server/one-time-code";
import type { AkunScope, DinasScope, LptkScope, SekolahScope } from "@/lib/server/scope";
import type { TeacherStatus } from "@/lib/server/session";
import { type CodeState, checkNewPassword, codeState } from "./rules";

type Reader = Tx | typeof db;

/**
 * The account that signs in with what was typed, or null. One round for known and unknown names alike: also what no
 * identifier looks like is looked for (RELIABILITY A8).
 */
export async function findAccount(
  username: string,
  tx: Reader = db,
): Promise<{ akunId: string; nama: string; surel: string | null; kataSandi: string | null } | null> {
  const nilai = normalizeIdentifier(username);
  const [row] = await tx.$queryRaw<{ akunId: string; nama: string; surel: string | null; kataSandi: string | null }[]>`
    SELECT a.id AS "akunId", a.nama, a.surel, a.kata_sandi AS "kataSandi"
    FROM pengenal p JOIN akun a ON a.id = p.akun_id
    WHERE p.jenis = ${identifierKind(nilai) ?? "surel"}::jenis_pengenal AND p.nilai = ${nilai}`;
  return row ?? null;
}

/** A role that can be entered now: not revoked, a principal's only with an open term, no withdrawn registration. */
export type RoleRow = {
  peranId: string;
  peran: Role;
  since: Date;
  lastUsed: Date | null;
  /** The school or office, for the reader to tell roles apart. */
  tempat: string | null;
  statusGuru: TeacherStatus | null;
};

export function listHeldRoles(tx: Reader, akunId: string): Promise<RoleRow[]> {
  return tx.$queryRaw<RoleRow[]>`
    SELECT p.id AS "peranId", p.peran::text AS peran, p.dibuat_pada AS since,
      (SELECT max(s.terakhir_dipakai) FROM sesi s WHERE s.peran_id = p.id) AS "lastUsed",
      coalesce(i.nama, k.nama) AS tempat, g.status::text AS "statusGuru"
    FROM peran_akun p
    LEFT JOIN guru g ON g.akun_id = p.akun_id AND p.peran = 'guru'
    LEFT JOIN sekolah k ON k.id = coalesce(p.sekolah_id, g.sekolah_id)
    LEFT JOIN instansi i ON i.id = p.instansi_id
    WHERE p.akun_id = ${akunId}::uuid AND p.dicabut_pada IS NULL
      AND (p.peran <> 'kepsek' OR EXISTS (
        SELECT 1 FROM masa_jabatan m WHERE m.sekolah_id = p.sekolah_id AND m.akun_id = p.akun_id AND m.selesai IS NULL))
      AND g.status IS DISTINCT FROM 'ditarik'
    ORDER BY p.dibuat_pada, p.id`;
}

/** The reader's own roles. */
export function listRoles({ akunId }: AkunScope): Promise<RoleRow[]> {
  return listHeldRoles(db, akunId);
}

export type FoundCode = {
  id: string;
  akunId: string;
  berlakuSampai: Date;
  dipakaiPada: Date | null;
  dibatalkanPada: Date | null;
};

/**
 * The code that was typed, in whatever state, or null. With a username it must also be that account's. Whoever knows the whole
 * code (140 random bits) was given it.
 */
export async function findCode(kode: string, username?: string, tx: Reader = db): Promise<FoundCode | null> {
  const code = await tx.kodeSekaliPakai.findUnique({
    where: { sidik: codeDigest(kode) },
    select: { id: true, akunId: true, berlakuSampai: true, dipakaiPada: true, dibatalkanPada: true },
  });
  if (!code || username === undefined) return code;
  const account = await findAccount(username, tx);
  return account?.akunId === code.akunId ? code : null;
}

/** What a link by e-mail leads to: the address it was sent to, and whether its code can still be used. Null for an unknown code. */
export async function findLink(kode: string): Promise<{ state: CodeState; surel: string | null } | null> {
  const code = await findCode(kode);
  if (!code) return null;
  const { surel } = await db.akun.findUniqueOrThrow({ where: { id: code.akunId }, select: { surel: true } });
  return { state: codeState(code, await readNow()), surel };
}

/** What the person's password must not be made of: identifiers, name, contact, and the name and number of school or office. */
async function listOwnTerms(akunId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ term: string }[]>`
    WITH tempat AS (
      SELECT coalesce(p.sekolah_id, g.sekolah_id) AS sekolah_id, p.instansi_id
      FROM peran_akun p LEFT JOIN guru g ON g.akun_id = p.akun_id AND p.peran = 'guru'
      WHERE p.akun_id = ${akunId}::uuid AND p.dicabut_pada IS NULL)
    SELECT term FROM (
      SELECT unnest(ARRAY[a.nama, a.surel, a.telepon]) AS term FROM akun a WHERE a.id = ${akunId}::uuid
      UNION SELECT nilai FROM pengenal WHERE akun_id = ${akunId}::uuid
      UNION SELECT unnest(ARRAY[nuptk, nip]) FROM guru WHERE akun_id = ${akunId}::uuid
      UNION SELECT unnest(ARRAY[k.nama, k.npsn]) FROM sekolah k JOIN tempat t ON t.sekolah_id = k.id
      UNION SELECT i.nama FROM instansi i JOIN tempat t ON t.instansi_id = i.id) AS terms
    WHERE term IS NOT NULL`;
  return rows.map(({ term }) => term);
}

/**
 * Why a password cannot be set, as a sentence for its field, or null. Every path that sets a password asks this: `own` are the
 * facts of somebody who has no account yet, `akunId` names somebody who has.
 */
export async function newPasswordProblem(
  password: string,
  { akunId, own = [] }: { akunId?: string; own?: readonly (string | null | undefined)[] },
): Promise<string | null> {
  const known = akunId ? await listOwnTerms(akunId) : [];
  return checkNewPassword(password, [...own, ...known], await isCommonPassword(password));
}

/** Somebody a code can be made for. */
export type CodeRecipient = {
  akunId: string;
  nama: string;
  surel: string | null;
  hasPassword: boolean;
  /** Do all roles of the account lie within the issuer's reach? Otherwise the code would open more than the issuer has. */
  isWhole: boolean;
};

async function findRecipient(tx: Reader, akunId: string, reach: Prisma.Sql): Promise<CodeRecipient | null> {
  const [row] = await tx.$queryRaw<CodeRecipient[]>`
    SELECT a.id AS "akunId", a.nama, a.surel, a.kata_sandi IS NOT NULL AS "hasPassword",
      bool_and(coalesce(${reach}, false)) AS "isWhole"
    FROM akun a
    JOIN peran_akun p ON p.akun_id = a.id AND p.dicabut_pada IS NULL
    LEFT JOIN guru g ON g.akun_id = a.id AND p.peran = 'guru'
    LEFT JOIN sekolah k ON k.id = coalesce(p.sekolah_id, g.sekolah_id)
    LEFT JOIN instansi i ON i.id = p.instansi_id
    WHERE a.id = ${akunId}::uuid
    GROUP BY a.id
    HAVING bool_or(coalesce(${reach}, false))`;
  return row ?? null;
}

/** A teacher of the principal's own school. */
export function findTeacherRecipient(tx: Reader, { sekolahId }: SekolahScope, akunId: string) {
  const reach = Prisma.sql`(p.peran = 'guru' AND g.sekolah_id = ${sekolahId}::uuid AND g.status <> 'ditarik')`;
  return findRecipient(tx, akunId, reach);
}

/** A mentor of the LPTK, or a participant of its PLPG whose account is of PLPG alone; a teacher's code is the principal's matter. */
export function findLptkRecipient(tx: Reader, { instansiId }: LptkScope, akunId: string) {
  const reach = Prisma.sql`((p.peran = 'mentor' AND p.instansi_id = ${instansiId}::uuid)
    OR (p.peran = 'guru' AND g.akun_id IS NULL AND EXISTS (
      SELECT 1 FROM peserta s WHERE s.akun_id = a.id AND s.lptk_id = ${instansiId}::uuid AND s.status = 'aktif')))`;
  return findRecipient(tx, akunId, reach);
}

/** Whoever is at a school or office of the Dinas, or at the Dinas itself. */
export function findDinasRecipient(tx: Reader, { instansiId }: DinasScope, akunId: string) {
  const reach = Prisma.sql`((k.dinas_id = ${instansiId}::uuid AND g.status IS DISTINCT FROM 'ditarik')
    OR p.instansi_id = ${instansiId}::uuid OR i.dinas_id = ${instansiId}::uuid)`;
  return findRecipient(tx, akunId, reach);
}

import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { SchoolLevel, TermKind } from "./rules";
import { POST_STATES, type PostState } from "./status";

export const SCHOOLS_PER_PAGE = 20;

/** What a person typed, as a part to look for: its own wildcards mean themselves. */
const part = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

export type SchoolRow = {
  id: string;
  npsn: string;
  nama: string;
  jenjang: SchoolLevel;
  kota: string;
  post: PostState;
  /** Who holds the post; null while it is vacant. */
  holder: string | null;
  /** Since when the present holder, or nobody, has it. */
  since: Date;
  /** Teachers whose registration waits. */
  waiting: number;
};

type SchoolFilter = { cari: string; hal: number; status: string };

// The open term, else how long there has been none.
const POST = Prisma.sql`
  LEFT JOIN LATERAL (SELECT m.nama, m.jenis, m.mulai FROM masa_jabatan m WHERE m.sekolah_id = s.id AND m.selesai IS NULL) t ON true
  LEFT JOIN LATERAL (SELECT max(m.selesai) AS ended FROM masa_jabatan m WHERE m.sekolah_id = s.id) l ON true`;
const SINCE = Prisma.sql`coalesce(t.mulai, l.ended, s.dibuat_pada)`;

/**
 * One page of the office's schools by name, with how many fit in all. `cari` is looked for in name, NPSN and town; `status` is the
 * state of the post.
 */
export async function listSchools(
  scope: DinasScope,
  { cari, hal, status }: SchoolFilter,
): Promise<{ schools: SchoolRow[]; total: number; pages: number }> {
  const post = (POST_STATES as readonly string[]).includes(status) ? status : null;
  const rows = await db.$queryRaw<(SchoolRow & { total: number })[]>`
    SELECT s.id, s.npsn, s.nama, s.jenjang::text AS jenjang, s.kota, coalesce(t.jenis::text, 'kosong') AS post, t.nama AS holder,
      ${SINCE} AS since, (SELECT count(*)::int FROM guru g WHERE g.sekolah_id = s.id AND g.status = 'menunggu') AS waiting,
      count(*) OVER ()::int AS total
    FROM sekolah s ${POST}
    WHERE s.dinas_id = ${scope.instansiId}::uuid
      AND (${cari} = '' OR s.nama ILIKE ${part(cari)} OR s.npsn ILIKE ${part(cari)} OR s.kota ILIKE ${part(cari)})
      AND (${post}::text IS NULL OR coalesce(t.jenis::text, 'kosong') = ${post})
    ORDER BY lower(s.nama), s.npsn
    LIMIT ${SCHOOLS_PER_PAGE} OFFSET ${(hal - 1) * SCHOOLS_PER_PAGE}`;
  const total = rows[0]?.total ?? 0;
  return { schools: rows, total, pages: Math.ceil(total / SCHOOLS_PER_PAGE) };
}

/** Posts nobody holds, longest first, for the inbox of the Dinas. */
export function listVacantPosts(
  scope: DinasScope,
): Promise<{ sekolahId: string; nama: string; npsn: string; since: Date; waiting: number }[]> {
  return db.$queryRaw`
    SELECT s.id AS "sekolahId", s.nama, s.npsn, ${SINCE} AS since,
      (SELECT count(*)::int FROM guru g WHERE g.sekolah_id = s.id AND g.status = 'menunggu') AS waiting
    FROM sekolah s ${POST}
    WHERE s.dinas_id = ${scope.instansiId}::uuid AND t.mulai IS NULL
    ORDER BY since, s.nama LIMIT 200`;
}

export type TermRow = {
  id: string;
  nama: string;
  nip: string | null;
  jenis: TermKind;
  mulai: Date;
  selesai: Date | null;
};

/** One school of the office with everything its page shows, or null. */
export async function findSchool(scope: DinasScope, id: string) {
  const school = await db.sekolah.findFirst({
    where: { id, dinasId: scope.instansiId },
    include: {
      jabatan: { orderBy: { mulai: "desc" } },
      _count: { select: { guru: { where: { status: "menunggu" } } } },
      peran: {
        where: { peran: "kepsek", dicabutPada: null },
        select: {
          akun: { select: { id: true, surel: true, telepon: true, kataSandi: true, terakhirDipakai: true } },
        },
      },
    },
  });
  if (!school) return null;
  const { jabatan, peran, _count, ...facts } = school;
  const terms: TermRow[] = jabatan;
  const account = peran[0]?.akun;
  return {
    ...facts,
    jenjang: facts.jenjang as SchoolLevel,
    zona: facts.zona as Zone,
    terms,
    open: terms.find(({ selesai }) => selesai === null) ?? null,
    waiting: _count.guru,
    account: account
      ? {
          akunId: account.id,
          surel: account.surel,
          telepon: account.telepon,
          hasPassword: account.kataSandi !== null,
          lastUsed: account.terakhirDipakai,
        }
      : null,
    timeline: await readTimeline(db, { jenis: "sekolah", id }),
  };
}

/** The account of a school's post, for a new code; null for another office's school or a vacant post. */
export async function findPostAccount(scope: DinasScope, sekolahId: string) {
  const term = await db.masaJabatan.findFirst({
    where: { sekolahId, selesai: null, sekolah: { dinasId: scope.instansiId } },
    select: { akunId: true, nama: true },
  });
  return term;
}

export type Claim = {
  akunId: string;
  nama: string;
  surel: string | null;
  nuptk: string | null;
  sekolah: string;
  status: "menunggu" | "aktif" | "ditolak" | "nonaktif";
  since: Date;
  versi: number;
};

/** How many registrations a search shows at most; whoever finds more types more. */
export const CLAIMS_SHOWN = 20;

/**
 * Registrations at the office's schools that hold this NUPTK or e-mail, or whose name contains the words. One more than
 * CLAIMS_SHOWN says that there are more.
 */
export function searchClaims(scope: DinasScope, cari: string): Promise<Claim[]> {
  const number = cari.replace(/[\s.-]/g, "");
  return db.$queryRaw<Claim[]>`
    SELECT a.id AS "akunId", a.nama, a.surel, g.nuptk, s.nama AS sekolah, g.status::text AS status,
      g.status_sejak AS since, g.versi
    FROM guru g JOIN akun a ON a.id = g.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE s.dinas_id = ${scope.instansiId}::uuid AND g.status <> 'ditarik'
      AND (g.nuptk = ${number} OR a.surel = ${cari.toLowerCase()} OR a.nama ILIKE ${part(cari)})
    ORDER BY lower(a.nama), a.id LIMIT ${CLAIMS_SHOWN + 1}`;
}

/** One registration at the office's schools, or null. */
export async function findClaim(scope: DinasScope, akunId: string) {
  const [claim] = await db.$queryRaw<Claim[]>`
    SELECT a.id AS "akunId", a.nama, a.surel, g.nuptk, s.nama AS sekolah, g.status::text AS status,
      g.status_sejak AS since, g.versi
    FROM guru g JOIN akun a ON a.id = g.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE s.dinas_id = ${scope.instansiId}::uuid AND g.status <> 'ditarik' AND a.id = ${akunId}::uuid`;
  if (!claim) return null;
  return { ...claim, timeline: await readTimeline(db, { jenis: "guru", id: akunId }) };
}

import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, type Prisma, type Tx } from "@/lib/server/db";
import type { DinasScope, LptkScope } from "@/lib/server/scope";
import type { TimelineEntry } from "@/lib/server/trail";
import { type AccountState, type HeldRole, type OfficeKind, stateOf } from "./rules";

export const ROWS_PER_PAGE = 20;

/** What a person typed, as a part to look for: its own wildcards mean themselves. */
const part = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

type ListFilter = { cari: string; hal: number; status: string };

/** The roles an account holds or once held. */
export function findRoles(tx: Tx, akunId: string): Promise<HeldRole[]> {
  return tx.$queryRaw`
    SELECT p.peran::text AS peran, p.instansi_id AS "instansiId", p.dicabut_pada IS NOT NULL AS "isRevoked",
      g.status::text AS "statusGuru"
    FROM peran_akun p LEFT JOIN guru g ON g.akun_id = p.akun_id AND p.peran = 'guru'
    WHERE p.akun_id = ${akunId}::uuid`;
}

// A Dinas sees itself (its colleagues) and the offices it has made.
const visibleTo = (scope: DinasScope) => ({ OR: [{ id: scope.instansiId }, { dinasId: scope.instansiId }] });

export type OfficeRow = {
  id: string;
  jenis: OfficeKind;
  nama: string;
  /** Accounts that hold the office's role now. */
  accounts: number;
  /** Of those, how many have never set a password. */
  neverIn: number;
  /** Mentors of an LPTK. */
  mentors: number;
};

/** One page of the Dinas's offices, itself first. `status` is a kind of office; `cari` is looked for in the name. */
export async function listOffices(
  scope: DinasScope,
  { cari, hal, status }: ListFilter,
): Promise<{ offices: OfficeRow[]; total: number; pages: number }> {
  const kind = status === "lptk" || status === "p2kptk2" || status === "dinas" ? status : null;
  const rows = await db.$queryRaw<(OfficeRow & { total: number })[]>`
    SELECT i.id, i.jenis::text AS jenis, i.nama, count(p.id) FILTER (WHERE p.peran <> 'mentor')::int AS accounts,
      count(p.id) FILTER (WHERE p.peran <> 'mentor' AND a.kata_sandi IS NULL)::int AS "neverIn",
      count(p.id) FILTER (WHERE p.peran = 'mentor')::int AS mentors, count(*) OVER ()::int AS total
    FROM instansi i
    LEFT JOIN peran_akun p ON p.instansi_id = i.id AND p.dicabut_pada IS NULL
    LEFT JOIN akun a ON a.id = p.akun_id
    WHERE (i.id = ${scope.instansiId}::uuid OR i.dinas_id = ${scope.instansiId}::uuid)
      AND (${cari} = '' OR i.nama ILIKE ${part(cari)}) AND (${kind}::text IS NULL OR i.jenis::text = ${kind})
    GROUP BY i.id ORDER BY i.id <> ${scope.instansiId}::uuid, lower(i.nama), i.id
    LIMIT ${ROWS_PER_PAGE} OFFSET ${(hal - 1) * ROWS_PER_PAGE}`;
  const total = rows[0]?.total ?? 0;
  return { offices: rows, total, pages: Math.ceil(total / ROWS_PER_PAGE) };
}

export type AccountRow = {
  peranId: string;
  akunId: string;
  nama: string;
  surel: string | null;
  telepon: string | null;
  state: AccountState;
  since: Date;
  revokedAt: Date | null;
  lastUsed: Date | null;
};

const accountFields = {
  id: true,
  akunId: true,
  dibuatPada: true,
  dicabutPada: true,
  akun: { select: { nama: true, surel: true, telepon: true, kataSandi: true, terakhirDipakai: true } },
} as const satisfies Prisma.PeranAkunSelect;

function accountRow(record: Prisma.PeranAkunGetPayload<{ select: typeof accountFields }>): AccountRow {
  const { akun, id, akunId, dibuatPada, dicabutPada } = record;
  return {
    peranId: id,
    akunId,
    nama: akun.nama,
    surel: akun.surel,
    telepon: akun.telepon,
    state: stateOf({ isRevoked: dicabutPada !== null, hasPassword: akun.kataSandi !== null }),
    since: dibuatPada,
    revokedAt: dicabutPada,
    lastUsed: akun.terakhirDipakai,
  };
}

/** What happened to these roles and, with `instansiId`, to the office itself; oldest first. */
async function timelineOf(peranIds: readonly string[], instansiId?: string): Promise<TimelineEntry[]> {
  const rows = await db.riwayat.findMany({
    where: {
      OR: [
        { objekJenis: "peran_akun", objekId: { in: [...peranIds] } },
        ...(instansiId ? [{ objekJenis: "instansi", objekId: instansiId }] : []),
      ],
    },
    orderBy: { id: "desc" },
    take: 200,
  });
  return rows.reverse().map(({ id, pada, pelakuNama, pelakuPeran, peristiwa, alasan }) => ({
    ...{ id: String(id), pada, nama: pelakuNama, peran: pelakuPeran, peristiwa, alasan },
  }));
}

/** One of the Dinas's offices with its accounts, the living first, or null. */
export async function findOffice(scope: DinasScope, id: string) {
  const office = await db.instansi.findFirst({
    where: { AND: [{ id }, visibleTo(scope)] },
    include: {
      peran: {
        where: { peran: { not: "mentor" } },
        orderBy: [{ dicabutPada: { sort: "desc", nulls: "first" } }, { akun: { nama: "asc" } }],
        select: accountFields,
      },
      _count: { select: { peran: { where: { peran: "mentor", dicabutPada: null } } } },
    },
  });
  if (!office) return null;
  const accounts = office.peran.map(accountRow);
  // Somebody who came back has an older, revoked row as well: it stays in the timeline only.
  const living = new Set(accounts.filter(({ state }) => state !== "dicabut").map(({ akunId }) => akunId));
  return {
    id: office.id,
    jenis: office.jenis,
    nama: office.nama,
    zona: office.zona as Zone,
    versi: office.versi,
    isOwn: office.id === scope.instansiId,
    mentors: office._count.peran,
    accounts: accounts.filter(({ state }) => state !== "dicabut"),
    former: accounts.filter(({ akunId, state }) => state === "dicabut" && !living.has(akunId)),
    timeline: await timelineOf(
      accounts.map(({ peranId }) => peranId),
      id,
    ),
  };
}

export type MentorRow = {
  akunId: string;
  nama: string;
  surel: string | null;
  nomorRegistrasi: string | null;
  state: AccountState;
  lastUsed: Date | null;
};

/** One page of the LPTK's mentors by name, each once. `status` is a state of the account; `cari` name, e-mail or number. */
export async function listMentors(
  scope: LptkScope,
  { cari, hal, status }: ListFilter,
): Promise<{ mentors: MentorRow[]; total: number; pages: number }> {
  const rows = await db.$queryRaw<(MentorRow & { total: number })[]>`
    SELECT m.*, count(*) OVER ()::int AS total FROM (
      SELECT DISTINCT ON (a.id) a.id AS "akunId", a.nama, a.surel, n.nilai AS "nomorRegistrasi",
        CASE WHEN p.dicabut_pada IS NOT NULL THEN 'dicabut' WHEN a.kata_sandi IS NULL THEN 'belum_masuk' ELSE 'aktif' END
          AS state, a.terakhir_dipakai AS "lastUsed"
      FROM peran_akun p JOIN akun a ON a.id = p.akun_id
      LEFT JOIN pengenal n ON n.akun_id = a.id AND n.jenis = 'nomor_registrasi'
      WHERE p.instansi_id = ${scope.instansiId}::uuid AND p.peran = 'mentor'
      ORDER BY a.id, p.dicabut_pada DESC NULLS FIRST) m
    WHERE (${cari} = '' OR m.nama ILIKE ${part(cari)} OR m.surel ILIKE ${part(cari)} OR m."nomorRegistrasi" ILIKE ${part(cari)})
      AND (${status} = '' OR m.state = ${status})
    ORDER BY lower(m.nama), m."akunId" LIMIT ${ROWS_PER_PAGE} OFFSET ${(hal - 1) * ROWS_PER_PAGE}`;
  const total = rows[0]?.total ?? 0;
  return { mentors: rows, total, pages: Math.ceil(total / ROWS_PER_PAGE) };
}

/** One mentor of the LPTK, now or once, or null. */
export async function findMentor(scope: LptkScope, akunId: string) {
  const records = await db.peranAkun.findMany({
    where: { akunId, instansiId: scope.instansiId, peran: "mentor" },
    orderBy: [{ dicabutPada: { sort: "desc", nulls: "first" } }],
    select: {
      ...accountFields,
      akun: {
        select: {
          ...accountFields.akun.select,
          pengenal: { where: { jenis: "nomor_registrasi" }, select: { nilai: true } },
        },
      },
    },
  });
  const [latest] = records;
  if (!latest) return null;
  return {
    ...accountRow(latest),
    nomorRegistrasi: latest.akun.pengenal[0]?.nilai ?? null,
    timeline: await timelineOf(records.map(({ id }) => id)),
  };
}

/** One account in one of the Dinas's offices (mentors are the LPTK's), now or once, or null. */
export async function findAccount(scope: DinasScope, peranId: string) {
  const record = await db.peranAkun.findFirst({
    where: { id: peranId, peran: { not: "mentor" }, instansi: visibleTo(scope) },
    select: { ...accountFields, peran: true, instansi: { select: { id: true, nama: true } } },
  });
  if (!record?.instansi) return null;
  return { ...accountRow(record), peran: record.peran, office: record.instansi, timeline: await timelineOf([peranId]) };
}

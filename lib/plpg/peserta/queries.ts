import "server-only";
import { tidy, ungrouped } from "@/lib/kernel/fields";
import { normalizeIdentifier } from "@/lib/kernel/identifiers";
import { addDays, type Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import { codeDigest } from "@/lib/server/one-time-code";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { Mode } from "../rombel/rules";
import type { CohortState } from "../rombel/status";
import { type ImportKnowledge, type ImportResult, type ImportRow, isLapsed, shownParticipantState } from "./rules";
import type { ParticipantFilter, ParticipantState } from "./status";

type Reader = Tx | typeof db;

/** How a participant stands: the row's own state, the one that is shown and goes for every rule, and whether the days just ran out. */
export type ShownStanding = {
  status: ParticipantState;
  shown: ParticipantState;
  isLapsed: boolean;
  aktivasiSampai: Date;
};

const standingOf = (row: { status: ParticipantState; aktivasiSampai: Date }, now: Date): ShownStanding => ({
  status: row.status,
  aktivasiSampai: row.aktivasiSampai,
  shown: shownParticipantState(row, now),
  isLapsed: isLapsed(row, now),
});

/** Whom a rombel's mentor is now, to be read; `mentorId` null: none yet. */
export type OwnCohort = {
  id: string;
  nama: string;
  mode: Mode;
  mulai: Date;
  selesai: Date;
  status: CohortState;
  mentorId: string | null;
  mentorNama: string | null;
};

/** The part that the reader takes in PLPG, with the rombel and its mentor. */
export type OwnParticipation = ShownStanding & {
  id: string;
  nomorPeserta: string;
  nama: string;
  nuptk: string | null;
  bidangStudi: string;
  asalSekolah: string;
  undanganPada: Date;
  aktifPada: Date | null;
  alasan: string | null;
  versi: number;
  lptkId: string;
  lptk: string;
  /** The rombel's zone, or the LPTK's as long as there is none. */
  zona: Zone;
  isFinal: boolean;
  /** Of the account. */
  surel: string | null;
  rombel: OwnCohort | null;
};

type OwnRow = Omit<OwnParticipation, "shown" | "isLapsed" | "rombel"> & {
  rombelId: string | null;
  rombelNama: string;
  mode: Mode;
  mulai: Date;
  selesai: Date;
  statusRombel: CohortState;
  mentorId: string | null;
  mentorNama: string | null;
};

/**
 * The reader's present part in PLPG, or null for who has none. Whoever takes part a second time is shown the part that still lives,
 * else the latest.
 */
export async function findOwnParticipation(
  { akunId }: AkunScope,
  now: Date,
  tx: Reader = db,
): Promise<OwnParticipation | null> {
  const [row] = await tx.$queryRaw<OwnRow[]>`
    SELECT p.id, p.nomor_peserta AS "nomorPeserta", p.nama, p.nuptk, p.bidang_studi AS "bidangStudi",
      p.asal_sekolah AS "asalSekolah", p.status::text AS status, p.undangan_pada AS "undanganPada",
      p.aktivasi_sampai AS "aktivasiSampai", p.aktif_pada AS "aktifPada", p.alasan, p.versi, p.lptk_id AS "lptkId",
      i.nama AS lptk, coalesce(r.zona, i.zona)::text AS zona, n.status = 'final' AS "isFinal", a.surel, r.id AS "rombelId",
      r.nama AS "rombelNama", r.mode::text AS mode, r.mulai::timestamptz AS mulai, r.selesai::timestamptz AS selesai, r.status::text AS "statusRombel",
      m.mentor_id AS "mentorId", m.mentor_nama AS "mentorNama"
    FROM peserta p
    JOIN akun a ON a.id = p.akun_id
    JOIN instansi i ON i.id = p.lptk_id
    JOIN nilai_plpg n ON n.peserta_id = p.id
    LEFT JOIN rombel r ON r.id = p.rombel_id
    LEFT JOIN penugasan_mentor m ON m.rombel_id = r.id AND m.selesai IS NULL
    WHERE p.akun_id = ${akunId}::uuid
    ORDER BY p.status = 'mengundurkan_diri' OR (p.status = 'belum_aktif' AND p.aktivasi_sampai < ${now}),
      p.undangan_pada DESC, p.id LIMIT 1`;
  if (!row) return null;
  const { rombelId, rombelNama, mode, mulai, selesai, statusRombel, mentorId, mentorNama, ...own } = row;
  const rombel = rombelId
    ? { id: rombelId, nama: rombelNama, mode, mulai, selesai, status: statusRombel, mentorId, mentorNama }
    : null;
  return { ...own, ...standingOf(own, now), rombel };
}

/** A participant whose row this transaction holds, as it stands at `now`, which was read after the lock. */
export type HeldParticipant = ShownStanding & {
  id: string;
  akunId: string;
  nama: string;
  nomorPeserta: string;
  lptkId: string;
  rombelId: string | null;
  bidangStudi: string;
  /** Who leads the rombel now. */
  mentorId: string | null;
  isFinal: boolean;
  undanganPada: Date;
  versi: number;
  now: Date;
};

/**
 * Holds a participant's row until the transaction ends and reads it under the lock (order: rombel, then participant, then report or
 * score). Everything that is written about a participant begins here.
 */
async function hold(tx: Tx, reach: Prisma.Sql): Promise<HeldParticipant | null> {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM peserta p WHERE ${reach} FOR NO KEY UPDATE OF p`;
  if (!locked) return null;
  // A statement of its own: what others committed while this one waited is seen, and the moment lies after the lock.
  const [row] = await tx.$queryRaw<Omit<HeldParticipant, "shown" | "isLapsed">[]>`
    SELECT p.id, p.akun_id AS "akunId", p.nama, p.nomor_peserta AS "nomorPeserta", p.lptk_id AS "lptkId",
      p.rombel_id AS "rombelId", p.bidang_studi AS "bidangStudi", p.status::text AS status,
      p.undangan_pada AS "undanganPada", p.aktivasi_sampai AS "aktivasiSampai", p.versi,
      mentor_rombel(p.rombel_id) AS "mentorId", n.status = 'final' AS "isFinal", sekarang()::timestamptz(3) AS now
    FROM peserta p JOIN nilai_plpg n ON n.peserta_id = p.id WHERE p.id = ${locked.id}::uuid`;
  return row ? { ...row, ...standingOf(row, row.now) } : null;
}

/** Holds the reader's own part in PLPG; `id` as `findOwnParticipation` gave it. */
export function lockOwnParticipant(tx: Tx, { akunId }: AkunScope, id: string): Promise<HeldParticipant | null> {
  return hold(tx, Prisma.sql`p.id = ${id}::uuid AND p.akun_id = ${akunId}::uuid`);
}

/** Holds a participant of the LPTK. */
export function lockParticipant(tx: Tx, { instansiId }: LptkScope, id: string): Promise<HeldParticipant | null> {
  return hold(tx, Prisma.sql`p.id = ${id}::uuid AND p.lptk_id = ${instansiId}::uuid`);
}

/** Holds a participant of a rombel that the reader leads at this moment. */
export async function lockParticipantOfMentor(
  tx: Tx,
  { akunId, instansiId }: MentorScope,
  id: string,
): Promise<HeldParticipant | null> {
  const held = await hold(tx, Prisma.sql`p.id = ${id}::uuid AND p.lptk_id = ${instansiId}::uuid`);
  // Read under the lock: a mentor who was replaced meanwhile no longer finds the participant.
  return held?.mentorId === akunId ? held : null;
}

/** Holds a participant by a code that was typed in full: whoever has it was given it. */
export async function lockByCode(tx: Tx, kodeId: string): Promise<HeldParticipant | null> {
  return hold(tx, Prisma.sql`p.id = (SELECT k.peserta_id FROM kode_aktivasi k WHERE k.id = ${kodeId}::uuid)`);
}

/** A code as it is in the table; read under the participant's lock where something hangs on it. */
export function readCode(tx: Reader, kodeId: string) {
  return tx.kodeAktivasi.findUniqueOrThrow({
    where: { id: kodeId },
    select: { berlakuSampai: true, dipakaiPada: true, dibatalkanPada: true },
  });
}

export type Activation = { kodeId: string; pesertaId: string; akunId: string; hasPassword: boolean };

/**
 * The activation code that was typed, in whatever state, and whether its account has a password; null for an unknown one. With a number
 * it must also be that participant's. Whoever knows the whole code (140 random bits) was given it.
 */
export async function findActivation(kode: string, nomorPeserta?: string): Promise<Activation | null> {
  const whose =
    nomorPeserta === undefined ? Prisma.sql`true` : Prisma.sql`p.nomor_peserta = ${ungrouped(nomorPeserta)}`;
  const [row] = await db.$queryRaw<Activation[]>`
    SELECT k.id AS "kodeId", p.id AS "pesertaId", a.id AS "akunId", a.kata_sandi IS NOT NULL AS "hasPassword"
    FROM kode_aktivasi k JOIN peserta p ON p.id = k.peserta_id JOIN akun a ON a.id = p.akun_id
    WHERE k.sidik = ${codeDigest(kode)} AND ${whose}`;
  return row ?? null;
}

/** Rows of one page of any list of participants. */
export const ROWS_PER_PAGE = 25;

/** What a filter of the board asks for. */
function filteredBy(filter: ParticipantFilter | null, now: Date): Prisma.PesertaWhereInput {
  const waiting: Prisma.PesertaWhereInput = { status: "belum_aktif", aktivasiSampai: { gte: now } };
  switch (filter) {
    case "belum_aktif":
      return waiting;
    case "aktif":
      return { status: "aktif" };
    case "tanpa_rombel":
      return { rombelId: null, OR: [{ status: "aktif" }, waiting] };
    case "mengundurkan_diri":
      return { OR: [{ status: "mengundurkan_diri" }, { status: "belum_aktif", aktivasiSampai: { lt: now } }] };
    case null:
      return {};
  }
}

export type ParticipantRow = ShownStanding & {
  id: string;
  nama: string;
  nomorPeserta: string;
  bidangStudi: string;
  rombel: string | null;
};

const ROW = {
  ...{ id: true, nama: true, nomorPeserta: true, bidangStudi: true, status: true, aktivasiSampai: true },
  rombel: { select: { nama: true } },
} as const satisfies Prisma.PesertaSelect;

const rowOf = (row: Prisma.PesertaGetPayload<{ select: typeof ROW }>, now: Date): ParticipantRow => ({
  ...row,
  ...standingOf(row, now),
  rombel: row.rombel?.nama ?? null,
});

/** One page of the LPTK's participants by name, or all of them (`hal` null); `cari`: name, number or NUPTK. */
export async function listParticipants(
  { instansiId }: LptkScope,
  { cari, hal, filter }: { cari: string; hal: number | null; filter: ParticipantFilter | null },
  now: Date,
): Promise<{ rows: ParticipantRow[]; total: number; pages: number }> {
  const word = { contains: cari, mode: "insensitive" } as const;
  const where: Prisma.PesertaWhereInput = {
    lptkId: instansiId,
    AND: [
      filteredBy(filter, now),
      cari === "" ? {} : { OR: [{ nama: word }, { nomorPeserta: word }, { nuptk: word }] },
    ],
  };
  const [rows, total] = await Promise.all([
    db.peserta.findMany({
      ...{ where, select: ROW, orderBy: [{ nama: "asc" }, { id: "asc" }] },
      ...(hal === null ? {} : { take: ROWS_PER_PAGE, skip: (hal - 1) * ROWS_PER_PAGE }),
    }),
    db.peserta.count({ where }),
  ]);
  return { rows: rows.map((row) => rowOf(row, now)), total, pages: Math.ceil(total / ROWS_PER_PAGE) };
}

/** How many of the LPTK's participants each filter shows. */
export async function countParticipants(
  { instansiId }: LptkScope,
  now: Date,
): Promise<Record<ParticipantFilter | "semua", number>> {
  const [row] = await db.$queryRaw<Record<ParticipantFilter | "semua", number>[]>`
    SELECT count(*)::int AS semua,
      count(*) FILTER (WHERE status = 'belum_aktif' AND aktivasi_sampai >= ${now})::int AS belum_aktif,
      count(*) FILTER (WHERE status = 'aktif')::int AS aktif,
      count(*) FILTER (WHERE rombel_id IS NULL AND (status = 'aktif' OR (status = 'belum_aktif' AND aktivasi_sampai >= ${now})))::int
        AS tanpa_rombel,
      count(*) FILTER (WHERE status = 'mengundurkan_diri' OR (status = 'belum_aktif' AND aktivasi_sampai < ${now}))::int
        AS mengundurkan_diri
    FROM peserta WHERE lptk_id = ${instansiId}::uuid`;
  if (!row) throw new Error("a count gave no row");
  return row;
}

/** Who has not activated yet and still may, the soonest end first: one page. */
export async function listToActivate({ instansiId }: LptkScope, hal: number, now: Date) {
  const where = { lptkId: instansiId, ...filteredBy("belum_aktif", now) };
  const rows = await db.peserta.findMany({
    ...{ where, select: ROW, orderBy: [{ aktivasiSampai: "asc" }, { nama: "asc" }, { id: "asc" }] },
    ...{ take: ROWS_PER_PAGE, skip: (hal - 1) * ROWS_PER_PAGE },
  });
  return rows.map((row) => rowOf(row, now));
}

/** For the LPTK's inbox: those whose days end soon, one entry for all that end at the same moment. */
export function listEndingSoon(
  { instansiId }: LptkScope,
  now: Date,
  days: number,
): Promise<{ sampai: Date; jumlah: number; since: Date }[]> {
  return db.$queryRaw<{ sampai: Date; jumlah: number; since: Date }[]>`
    SELECT aktivasi_sampai AS sampai, count(*)::int AS jumlah, min(undangan_pada) AS since FROM peserta
    WHERE lptk_id = ${instansiId}::uuid AND status = 'belum_aktif' AND aktivasi_sampai >= ${now}
      AND aktivasi_sampai < ${addDays(now, days)}
    GROUP BY aktivasi_sampai ORDER BY aktivasi_sampai LIMIT 20`;
}

type ParticipantDetails = Omit<ParticipantRow, "shown" | "isLapsed"> & {
  akunId: string;
  nuptk: string | null;
  asalSekolah: string;
  undanganPada: Date;
  aktifPada: Date | null;
  alasan: string | null;
  statusSejak: Date;
  versi: number;
  rombelId: string | null;
  mentor: string | null;
  isFinal: boolean;
  surel: string | null;
  telepon: string | null;
  terakhirDipakai: Date | null;
  /** Their password is their principal's matter. */
  isTeacher: boolean;
};

/** A participant of the LPTK as its page shows it, or null. */
export async function findParticipant({ instansiId }: LptkScope, id: string, now: Date) {
  const [row] = await db.$queryRaw<ParticipantDetails[]>`
    SELECT p.id, p.akun_id AS "akunId", p.nama, p.nomor_peserta AS "nomorPeserta", p.nuptk, p.bidang_studi AS "bidangStudi",
      p.asal_sekolah AS "asalSekolah", p.status::text AS status, p.undangan_pada AS "undanganPada",
      p.aktivasi_sampai AS "aktivasiSampai", p.aktif_pada AS "aktifPada", p.alasan, p.status_sejak AS "statusSejak", p.versi,
      p.rombel_id AS "rombelId", r.nama AS rombel, m.mentor_nama AS mentor, n.status = 'final' AS "isFinal",
      a.surel, a.telepon, a.terakhir_dipakai AS "terakhirDipakai",
      EXISTS (SELECT 1 FROM guru g WHERE g.akun_id = a.id) AS "isTeacher"
    FROM peserta p
    JOIN akun a ON a.id = p.akun_id
    JOIN nilai_plpg n ON n.peserta_id = p.id
    LEFT JOIN rombel r ON r.id = p.rombel_id
    LEFT JOIN penugasan_mentor m ON m.rombel_id = r.id AND m.selesai IS NULL
    WHERE p.id = ${id}::uuid AND p.lptk_id = ${instansiId}::uuid`;
  if (!row) return null;
  return { ...row, ...standingOf(row, now), timeline: await readTimeline(db, { jenis: "peserta", id }) };
}

export type LetterFacts = {
  nama: string;
  nomorPeserta: string;
  asalSekolah: string;
  bidangStudi: string;
  aktivasiSampai: Date;
  kodeId: string;
};

/** Who may still activate, and the code that does it. */
const toWrite = ({ instansiId }: LptkScope, now: Date) => Prisma.sql`
    FROM peserta p JOIN kode_aktivasi k ON k.peserta_id = p.id AND k.dipakai_pada IS NULL AND k.dibatalkan_pada IS NULL
    WHERE p.lptk_id = ${instansiId}::uuid AND p.status = 'belum_aktif' AND p.aktivasi_sampai >= ${now}`;

/**
 * With whom each file of letters begins. A file is asked for by its first participant, not by its number: whoever activates between two
 * files moves nobody out of both.
 */
export async function listLetterStarts(scope: LptkScope, perFile: number, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT p.id, row_number() OVER (ORDER BY p.aktivasi_sampai, p.nama, p.id) AS n ${toWrite(scope, now)}
    ) AS letters WHERE n % ${perFile}::int = 1 OR ${perFile}::int = 1 ORDER BY n`;
  return rows.map(({ id }) => id);
}

/** Who gets an activation letter, by end and name: one with `id`, or those from `from` on, who may have activated since. */
export function listLetters(
  scope: LptkScope,
  { id = null, from = null, take }: { id?: string | null; from?: string | null; take: number },
  now: Date,
): Promise<LetterFacts[]> {
  return db.$queryRaw<LetterFacts[]>`
    SELECT p.nama, p.nomor_peserta AS "nomorPeserta", p.asal_sekolah AS "asalSekolah", p.bidang_studi AS "bidangStudi",
      p.aktivasi_sampai AS "aktivasiSampai", k.id AS "kodeId" ${toWrite(scope, now)}
      AND (${id}::uuid IS NULL OR p.id = ${id}::uuid)
      AND (${from}::uuid IS NULL OR (p.aktivasi_sampai, p.nama, p.id) >= (
        SELECT f.aktivasi_sampai, f.nama, f.id FROM peserta f WHERE f.id = ${from}::uuid AND f.lptk_id = p.lptk_id))
    ORDER BY p.aktivasi_sampai, p.nama, p.id LIMIT ${take}`;
}

/** The LPTK's own imports, the latest first. */
export function listImports({ instansiId }: LptkScope) {
  return db.imporPeserta.findMany({
    where: { lptkId: instansiId },
    select: { id: true, namaBerkas: true, olehNama: true, dibuatPada: true, _count: { select: { baris: true } } },
    orderBy: [{ dibuatPada: "desc" }, { id: "asc" }],
    take: 20,
  });
}

/** One import of the LPTK's with one page of its rows, or null. */
export async function findImport({ instansiId }: LptkScope, id: string, hal: number) {
  const found = await db.imporPeserta.findFirst({
    where: { id, lptkId: instansiId },
    select: { id: true, namaBerkas: true, sha256: true, olehNama: true, dibuatPada: true },
  });
  if (!found) return null;
  const [rows, counts] = await Promise.all([
    db.barisImpor.findMany({
      where: { imporId: id },
      select: { baris: true, hasil: true, peserta: { select: { id: true, nama: true, nomorPeserta: true } } },
      orderBy: { baris: "asc" },
      ...{ take: ROWS_PER_PAGE, skip: (hal - 1) * ROWS_PER_PAGE },
    }),
    db.barisImpor.groupBy({ by: ["hasil"], where: { imporId: id }, _count: true }),
  ]);
  const count = (hasil: ImportResult) => counts.find((one) => one.hasil === hasil)?._count ?? 0;
  const [baru, tetap] = [count("baru"), count("tetap")];
  return { ...found, rows, baru, tetap, pages: Math.ceil((baru + tetap) / ROWS_PER_PAGE) };
}

const byKey = <T extends { key: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.key, row]));

/**
 * What the database knows of what stands in a sheet. Rombel that are named are held, so the seats that are counted stay free until the
 * transaction ends; the caller holds the LPTK.
 */
export async function readImportKnowledge(
  tx: Tx,
  { instansiId }: LptkScope,
  rows: readonly ImportRow[],
  now: Date,
): Promise<ImportKnowledge> {
  const numbers = rows.map(({ nomorPeserta }) => ungrouped(nomorPeserta));
  const nuptks = rows.map(({ nuptk }) => ungrouped(nuptk)).filter((text) => text !== "");
  const emails = rows.map(({ surel }) => normalizeIdentifier(surel)).filter((text) => text !== "");
  const cohorts = [...new Set(rows.map(({ rombel }) => tidy(rombel).toLowerCase()))].filter((text) => text !== "");
  await tx.$queryRaw`
    SELECT id FROM rombel WHERE lptk_id = ${instansiId}::uuid AND status = 'berjalan' AND lower(nama) = ANY(${cohorts}::text[])
    ORDER BY id FOR NO KEY UPDATE`;
  const rombel = await tx.$queryRaw<
    { key: string; id: string; bidangStudi: string; seats: number; mentorId: string | null }[]
  >`SELECT DISTINCT ON (lower(nama)) lower(nama) AS key, id, bidang_studi AS "bidangStudi",
      (kapasitas - peserta_hidup(id, NULL))::int AS seats, mentor_rombel(id) AS "mentorId"
    FROM rombel WHERE lptk_id = ${instansiId}::uuid AND status = 'berjalan' AND lower(nama) = ANY(${cohorts}::text[])
    ORDER BY lower(nama), mulai DESC, id`;
  // A number that signs somebody in without a participant behind it is nobody's to give away either.
  const participants = await tx.$queryRaw<
    { key: string; isOwn: boolean; nama: string; nuptk: string | null; bidangStudi: string; asalSekolah: string }[]
  >`SELECT nomor_peserta AS key, lptk_id = ${instansiId}::uuid AS "isOwn", nama, nuptk, bidang_studi AS "bidangStudi",
      asal_sekolah AS "asalSekolah"
    FROM peserta WHERE nomor_peserta = ANY(${numbers}::text[])
    UNION ALL SELECT g.nilai, false, '', NULL, '', '' FROM pengenal g
    WHERE g.jenis = 'nomor_peserta' AND g.nilai = ANY(${numbers}::text[])
      AND NOT EXISTS (SELECT 1 FROM peserta p WHERE p.nomor_peserta = g.nilai)`;
  // By the NUPTK somebody signs in with; else by an earlier part in PLPG.
  const accountsByNuptk = await tx.$queryRaw<{ key: string; akunId: string; isParticipant: boolean }[]>`
    SELECT DISTINCT ON (x.nuptk) x.nuptk AS key, x.akun_id AS "akunId", EXISTS (
      SELECT 1 FROM peserta p WHERE p.akun_id = x.akun_id AND (p.status = 'aktif'
        OR (p.status = 'belum_aktif' AND p.aktivasi_sampai >= ${now}))) AS "isParticipant"
    FROM (
      SELECT nilai AS nuptk, akun_id, 1 AS rank, NULL::timestamptz AS pada FROM pengenal
      WHERE jenis = 'nuptk' AND nilai = ANY(${nuptks}::text[])
      UNION ALL SELECT nuptk, akun_id, 2, undangan_pada FROM peserta WHERE nuptk = ANY(${nuptks}::text[])) AS x
    ORDER BY x.nuptk, x.rank, x.pada DESC`;
  const accountsByEmail = await tx.$queryRaw<{ key: string; akunId: string }[]>`
    SELECT nilai AS key, akun_id AS "akunId" FROM pengenal WHERE jenis = 'surel' AND nilai = ANY(${emails}::text[])`;
  return {
    participants: byKey(participants),
    accountsByNuptk: byKey(accountsByNuptk),
    accountsByEmail: byKey(accountsByEmail),
    rombel: byKey(rombel),
  };
}

/** What happened in the reader's own part, by whomever; `own` is the proof of the right to it. */
export const readOwnTimeline = (own: Pick<OwnParticipation, "id">) =>
  readTimeline(db, { jenis: "peserta", id: own.id });

type Invitation = { id: string; since: Date; sampai: Date; nama: string; zona: Zone };

/** For the reader's inbox: a part in PLPG that waits to be activated, with the LPTK's name, or null. */
export async function findOwnInvitation({ akunId }: AkunScope, now: Date): Promise<Invitation | null> {
  const [row] = await db.$queryRaw<Invitation[]>`
    SELECT p.id, p.undangan_pada AS since, p.aktivasi_sampai AS sampai, i.nama, i.zona::text AS zona
    FROM peserta p JOIN instansi i ON i.id = p.lptk_id
    WHERE p.akun_id = ${akunId}::uuid AND p.status = 'belum_aktif' AND p.aktivasi_sampai >= ${now}
    ORDER BY p.aktivasi_sampai, p.id LIMIT 1`;
  return row ?? null;
}

/** Far more than an LPTK has for one field: nothing is cut unseen. */
const MATERIALS_SHOWN = 500;

/** What a participant may study: pedagogik, and their own field's; `own` is the proof of the right to it. */
export function listOwnMaterials(own: Pick<OwnParticipation, "lptkId" | "bidangStudi">) {
  return db.materiPlpg.findMany({
    where: {
      lptkId: own.lptkId,
      OR: [{ bidangStudi: null }, { bidangStudi: { equals: own.bidangStudi, mode: "insensitive" } }],
    },
    select: { id: true, jenis: true, judul: true, keterangan: true, berkasId: true, tautan: true },
    orderBy: [{ jenis: "asc" }, { judul: "asc" }, { id: "asc" }],
    take: MATERIALS_SHOWN,
  });
}
export type OwnMaterial = Awaited<ReturnType<typeof listOwnMaterials>>[number];

/** The PLPG schedule of a participant: what is everybody's at the LPTK and what is their rombel's, from now on. */
export function listOwnAppointments(
  own: Pick<OwnParticipation, "lptkId"> & { rombel: { id: string } | null },
  now: Date,
) {
  return db.jadwalPlpg.findMany({
    where: {
      lptkId: own.lptkId,
      selesai: { gte: now },
      OR: [{ rombelId: null }, ...(own.rombel ? [{ rombelId: own.rombel.id }] : [])],
    },
    select: { id: true, judul: true, mulai: true, selesai: true, tempat: true, keterangan: true },
    orderBy: [{ mulai: "asc" }, { id: "asc" }],
    take: 30,
  });
}
export type OwnAppointment = Awaited<ReturnType<typeof listOwnAppointments>>[number];

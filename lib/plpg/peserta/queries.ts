import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import type { Mode } from "../rombel/rules";
import type { CohortState } from "../rombel/status";
import { isLapsed, shownParticipantState } from "./rules";
import type { ParticipantState } from "./status";

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
      i.nama AS lptk, coalesce(r.zona, i.zona)::text AS zona, n.status = 'final' AS "isFinal", r.id AS "rombelId",
      r.nama AS "rombelNama", r.mode::text AS mode, r.mulai, r.selesai, r.status::text AS "statusRombel",
      m.mentor_id AS "mentorId", m.mentor_nama AS "mentorNama"
    FROM peserta p
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

import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db } from "@/lib/server/db";
import type { P2kptk2Scope } from "@/lib/server/scope";
import { type EnrolmentState, SEATED_STATES } from "../pendaftaran/status";
import { PARTICIPANTS_PER_PAGE, SHEET_MAX_ROWS } from "./rules";

const SEATED = [...SEATED_STATES];

export type OwnAttendance = {
  id: string;
  urutan: number;
  materi: string;
  mulai: Date;
  selesai: Date;
  hadir: boolean | null;
};

/** The sessions of an enrolment's training with what was written down. `enrolment` comes from a scoped query. */
export function readOwnAttendance(enrolment: { id: string; pelatihanId: string }): Promise<OwnAttendance[]> {
  return db.$queryRaw<OwnAttendance[]>`
    SELECT s.id, s.urutan, s.materi, s.mulai, s.selesai, k.hadir
    FROM sesi_pelatihan s LEFT JOIN kehadiran k ON k.sesi_id = s.id AND k.pendaftaran_id = ${enrolment.id}::uuid
    WHERE s.pelatihan_id = ${enrolment.pelatihanId}::uuid ORDER BY s.mulai, s.id`;
}

export type SessionSummary = {
  id: string;
  urutan: number;
  materi: string;
  mulai: Date;
  selesai: Date;
  /** How many participants have a mark in it, and how many of those were present. */
  tercatat: number;
  hadir: number;
};

/** The sessions of one of the unit's trainings with how much of their attendance is written down. */
export function listSessions(scope: P2kptk2Scope, pelatihanId: string): Promise<SessionSummary[]> {
  return db.$queryRaw<SessionSummary[]>`
    SELECT s.id, s.urutan, s.materi, s.mulai, s.selesai, count(d.id)::int AS tercatat,
      (count(d.id) FILTER (WHERE k.hadir))::int AS hadir
    FROM sesi_pelatihan s JOIN pelatihan p ON p.id = s.pelatihan_id
    LEFT JOIN kehadiran k ON k.sesi_id = s.id
    LEFT JOIN pendaftaran_pelatihan d ON d.id = k.pendaftaran_id AND d.status::text = ANY(${SEATED}::text[])
    WHERE p.id = ${pelatihanId}::uuid AND p.instansi_id = ${scope.instansiId}::uuid
    GROUP BY s.id ORDER BY s.mulai, s.id`;
}

export type Seated = { undecided: number; decided: number };

/** How many hold a seat, by whether their attendance is decided. */
export async function countSeated(scope: P2kptk2Scope, pelatihanId: string): Promise<Seated> {
  const [row] = await db.$queryRaw<Seated[]>`
    SELECT (count(*) FILTER (WHERE d.status = 'diterima'))::int AS undecided,
      (count(*) FILTER (WHERE d.status <> 'diterima'))::int AS decided
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id
    WHERE p.id = ${pelatihanId}::uuid AND p.instansi_id = ${scope.instansiId}::uuid AND d.status::text = ANY(${SEATED}::text[])`;
  return row ?? { undecided: 0, decided: 0 };
}

export type Marked = {
  id: string;
  nama: string;
  nuptk: string | null;
  surel: string | null;
  sekolah: string;
  status: EnrolmentState;
  /** In hundredths of a percent; null until it is decided. */
  persenHadir: number | null;
  /** By session id, of the sessions that have a mark. */
  marks: Record<string, boolean>;
};

/** Whoever holds a seat, by name, with every mark: a page of them, or all for a sheet. */
export async function listMarked(
  scope: P2kptk2Scope,
  pelatihanId: string,
  page: number | "semua",
): Promise<{ rows: Marked[]; total: number }> {
  const take = page === "semua" ? SHEET_MAX_ROWS : PARTICIPANTS_PER_PAGE;
  const skip = page === "semua" ? 0 : (page - 1) * PARTICIPANTS_PER_PAGE;
  const rows = await db.$queryRaw<(Marked & { total: number })[]>`
    SELECT d.id, a.nama, g.nuptk, a.surel, s.nama AS sekolah, d.status::text AS status, (d.persen_hadir * 100)::int AS "persenHadir",
      coalesce((SELECT json_object_agg(k.sesi_id, k.hadir) FROM kehadiran k WHERE k.pendaftaran_id = d.id), '{}') AS marks,
      count(*) OVER ()::int AS total
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN akun a ON a.id = d.akun_id
    JOIN guru g ON g.akun_id = d.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE p.id = ${pelatihanId}::uuid AND p.instansi_id = ${scope.instansiId}::uuid AND d.status::text = ANY(${SEATED}::text[])
    ORDER BY lower(a.nama), d.id LIMIT ${take} OFFSET ${skip}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

export type SheetBasis = {
  id: string;
  judul: string;
  zona: Zone;
  sessions: { id: string; urutan: number; mulai: Date }[];
  participants: { id: string; nama: string; nuptk: string | null; surel: string | null }[];
};

/** What a sheet of attendance is read against: the sessions and whoever's attendance is not decided yet. */
export async function findSheetBasis(scope: P2kptk2Scope, pelatihanId: string): Promise<SheetBasis | null> {
  const [training] = await db.$queryRaw<{ id: string; judul: string; zona: Zone }[]>`
    SELECT p.id, p.judul, i.zona::text AS zona FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    WHERE p.id = ${pelatihanId}::uuid AND p.instansi_id = ${scope.instansiId}::uuid`;
  if (!training) return null;
  const [sessions, participants] = await Promise.all([
    db.sesiPelatihan.findMany({
      where: { pelatihanId },
      orderBy: [{ mulai: "asc" }, { id: "asc" }],
      select: { id: true, urutan: true, mulai: true },
    }),
    db.$queryRaw<SheetBasis["participants"]>`
      SELECT d.id, a.nama, g.nuptk, a.surel FROM pendaftaran_pelatihan d JOIN akun a ON a.id = d.akun_id
      JOIN guru g ON g.akun_id = d.akun_id WHERE d.pelatihan_id = ${pelatihanId}::uuid AND d.status = 'diterima'
      ORDER BY lower(a.nama), d.id LIMIT ${SHEET_MAX_ROWS}`,
  ]);
  return { ...training, sessions, participants };
}

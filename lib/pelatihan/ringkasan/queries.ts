import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db } from "@/lib/server/db";
import type { P2kptk2Scope } from "@/lib/server/scope";
import type { EnrolmentState } from "../pendaftaran/status";
import type { StateCounts } from "./rules";

/** How many enrolments of the unit's trainings are in each state; only what principals have approved. */
export async function countStates(scope: P2kptk2Scope, now: Date): Promise<StateCounts> {
  const rows = await db.$queryRaw<{ status: EnrolmentState; count: number }[]>`
    SELECT CASE WHEN d.status IN ('diteruskan', 'daftar_tunggu') AND p.mulai <= ${now} THEN 'kedaluwarsa'
      ELSE d.status::text END AS status, count(*)::int AS count
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND d.diteruskan_pada IS NOT NULL GROUP BY 1`;
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export type SeatUse = {
  id: string;
  judul: string;
  kuota: number;
  terisi: number;
  tunggu: number;
  mulai: Date;
  zona: Zone;
};

/** Seats of the unit's trainings that have not ended, the soonest first. */
export function listSeats(scope: P2kptk2Scope, now: Date): Promise<SeatUse[]> {
  return db.$queryRaw<SeatUse[]>`
    SELECT p.id, p.judul, p.kuota, p.terisi, p.mulai, i.zona::text AS zona,
      (SELECT count(*)::int FROM pendaftaran_pelatihan d WHERE d.pelatihan_id = p.id AND d.status = 'daftar_tunggu' AND p.mulai > ${now}) AS tunggu
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND p.status = 'terbit' AND p.selesai > ${now}
    ORDER BY p.mulai, p.id LIMIT 20`;
}

export type SchoolWait = { sekolahId: string; sekolah: string; jumlah: number; jam: number };

/**
 * How long the principals of the schools took to approve, in whole hours on the mean, slowest first. Nobody is named, and what
 * still waits is not known to the unit.
 */
export function listSchoolWaits(scope: P2kptk2Scope): Promise<SchoolWait[]> {
  return db.$queryRaw<SchoolWait[]>`
    SELECT s.id AS "sekolahId", s.nama AS sekolah, count(*)::int AS jumlah,
      floor(avg(extract(epoch FROM d.diteruskan_pada - d.diajukan_pada)) / 3600)::int AS jam
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN guru g ON g.akun_id = d.akun_id
    JOIN sekolah s ON s.id = g.sekolah_id
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND d.diteruskan_pada IS NOT NULL
    GROUP BY s.id ORDER BY jam DESC, s.nama, s.id LIMIT 20`;
}

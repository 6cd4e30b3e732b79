import "server-only";
import type { Competency } from "@/lib/kernel/competencies";
import { db } from "@/lib/server/db";
import { DEAD_STATES } from "../pendaftaran/status";
import type { Candidate, Learner } from "./rules";

/** More than this a region does not offer at once; what closes soonest comes first. */
const MOST = 1000;

/**
 * The published trainings of the P2KPTK2 units under the teacher's Dinas whose registration has not closed, but for those the
 * teacher is in already, and what the teacher teaches; in one query. `reflection` comes from a scoped query, which is the proof
 * of the right to see it.
 */
export async function listTrainingsFor(
  { akunId }: { akunId: string },
  now: Date,
): Promise<{ teacher: Learner; trainings: Candidate[] }> {
  type Row = Learner & { id: string | null; kompetensi: Competency[] } & Omit<
      Candidate,
      "id" | "kompetensi" | "mapel" | "jenjang"
    > & {
      untukJenjang: string[];
      untukMapel: string[];
    };
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.jenjang::text AS jenjang, g.mapel, p.id, p.judul, p.kompetensi::text[] AS kompetensi,
      p.jenjang::text[] AS "untukJenjang", coalesce(p.mapel, '{}') AS "untukMapel", p.kuota, p.terisi, p.daftar_buka AS "daftarBuka",
      p.daftar_tutup AS "daftarTutup", p.mulai
    FROM guru g JOIN sekolah s ON s.id = g.sekolah_id
    LEFT JOIN (pelatihan p JOIN instansi u ON u.id = p.instansi_id AND u.jenis = 'p2kptk2')
      ON u.dinas_id = s.dinas_id AND p.status = 'terbit' AND p.daftar_tutup >= ${now} AND NOT EXISTS (
        SELECT FROM pendaftaran_pelatihan e WHERE e.pelatihan_id = p.id AND e.akun_id = g.akun_id
          AND NOT e.status::text = ANY(${[...DEAD_STATES]}))
    WHERE g.akun_id = ${akunId}::uuid ORDER BY p.daftar_tutup, p.id LIMIT ${MOST}`;
  const [one] = rows;
  return {
    teacher: { jenjang: one?.jenjang ?? "", mapel: one?.mapel ?? "" },
    trainings: rows.flatMap(({ id, untukJenjang, untukMapel, ...row }) =>
      id === null ? [] : [{ ...row, id, jenjang: untukJenjang, mapel: untukMapel }],
    ),
  };
}

import "server-only";
import { db } from "@/lib/server/db";
import type { SekolahScope } from "@/lib/server/scope";

/**
 * Has a teacher of this school handed this file in: as collected evidence or as the RPP of a preparation that was sent? Until then
 * it is the teacher's alone.
 */
export async function isEvidenceShown(scope: SekolahScope, berkasId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM (
      SELECT b.akun_id FROM bukti_dukung b WHERE b.berkas_id = ${berkasId}::uuid AND b.status = 'dikumpulkan'
      UNION ALL
      SELECT p.akun_id FROM dokumen_persiapan d JOIN praktik_kinerja p ON p.rencana_id = d.rencana_id
      WHERE d.berkas_id = ${berkasId}::uuid AND p.status <> 'persiapan'
    ) AS handed_in
    JOIN guru g ON g.akun_id = handed_in.akun_id
    WHERE g.sekolah_id = ${scope.sekolahId}::uuid LIMIT 1`;
  return rows.length > 0;
}

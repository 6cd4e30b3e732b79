import "server-only";
import { db } from "@/lib/server/db";
import type { LptkScope, MentorScope } from "@/lib/server/scope";

/** May the reader see this report, progress or final? The present mentor of the participant's rombel, and the participant's LPTK. */
export async function isReportShown(
  reader: { peran: "mentor"; scope: MentorScope } | { peran: "lptk"; scope: LptkScope },
  berkasId: string,
): Promise<boolean> {
  const { instansiId } = reader.scope;
  const mentorId = reader.peran === "mentor" ? reader.scope.akunId : null;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM (
      SELECT l.peserta_id FROM laporan_kemajuan l WHERE l.berkas_id = ${berkasId}::uuid
      UNION ALL SELECT a.peserta_id FROM laporan_akhir a WHERE a.berkas_id = ${berkasId}::uuid
    ) AS sent
    JOIN peserta p ON p.id = sent.peserta_id
    WHERE p.lptk_id = ${instansiId}::uuid AND (${mentorId}::uuid IS NULL OR mentor_rombel(p.rombel_id) = ${mentorId}::uuid)`;
  return rows.length > 0;
}

import "server-only";
import { db } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";

/**
 * May the reader see this material? Its LPTK and the LPTK's mentors; participants of the LPTK what is everybody's and what is of their
 * own field of study.
 */
export async function isMaterialShown(
  reader:
    | { peran: "guru"; scope: AkunScope }
    | { peran: "mentor"; scope: MentorScope }
    | { peran: "lptk"; scope: LptkScope },
  berkasId: string,
): Promise<boolean> {
  if (reader.peran !== "guru") {
    const own = { berkasId, lptkId: reader.scope.instansiId };
    return (await db.materiPlpg.findFirst({ where: own, select: { id: true } })) !== null;
  }
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM materi_plpg m
    JOIN peserta p ON p.lptk_id = m.lptk_id AND p.akun_id = ${reader.scope.akunId}::uuid AND p.status = 'aktif'
    WHERE m.berkas_id = ${berkasId}::uuid AND (m.bidang_studi IS NULL OR lower(m.bidang_studi) = lower(p.bidang_studi))
    LIMIT 1`;
  return rows.length > 0;
}

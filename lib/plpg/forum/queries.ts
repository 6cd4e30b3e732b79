import "server-only";
import { db } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";

type ForumReaderScope =
  | { peran: "guru"; scope: AkunScope }
  | { peran: "mentor"; scope: MentorScope }
  | { peran: "lptk"; scope: LptkScope };

/**
 * May the reader see the post this file hangs on? Members of the rombel who have not withdrawn, its present mentor and its LPTK; at a
 * hidden post the writer and the mentor alone.
 */
export async function isAttachmentShown(reader: ForumReaderScope, berkasId: string): Promise<boolean> {
  const akunId = reader.peran === "lptk" ? null : reader.scope.akunId;
  const instansiId = reader.peran === "guru" ? null : reader.scope.instansiId;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM lampiran_forum l
    JOIN pesan_forum p ON p.id = l.pesan_id
    JOIN rombel r ON r.id = p.rombel_id
    WHERE l.berkas_id = ${berkasId}::uuid AND CASE ${reader.peran}
      WHEN 'guru' THEN (p.disembunyikan_pada IS NULL OR p.penulis_id = ${akunId}::uuid) AND EXISTS (
        SELECT 1 FROM peserta m WHERE m.rombel_id = r.id AND m.akun_id = ${akunId}::uuid AND m.status = 'aktif')
      WHEN 'mentor' THEN r.lptk_id = ${instansiId}::uuid AND mentor_rombel(r.id) = ${akunId}::uuid
      ELSE r.lptk_id = ${instansiId}::uuid AND p.disembunyikan_pada IS NULL END`;
  return rows.length > 0;
}

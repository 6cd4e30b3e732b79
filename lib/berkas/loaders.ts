import "server-only";
import type { Readable } from "node:stream";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import { isEvidenceShown } from "@/lib/kinerja/bukti/queries";
import { isAttachmentShown } from "@/lib/pelatihan/katalog/queries";
import { isAttachmentShown as isForumFileShown } from "@/lib/plpg/forum/queries";
import { isReportShown } from "@/lib/plpg/laporan/queries";
import { isMaterialShown } from "@/lib/plpg/materi/queries";
import { akunScope, lptkScope, mentorScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, type Session } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import { withinLimit } from "@/lib/server/throttle";
import { findFileToJudge } from "./queries";
import { type ByteRange, type FileKind, isFileKind, mayReadFile, type Purpose } from "./rules";

export type Download = {
  nama: string;
  jenis: FileKind;
  ukuran: number;
  sha256: string | null;
  /** The bytes, or a range of them; null when the storage has lost them. */
  open: (range?: ByteRange) => Promise<Readable | null>;
};

/** RELIABILITY A28. A PDF reader fetches one file in dozens of ranges; a script that empties the storage asks for far more. */
const DOWNLOADS = { name: "unduh", max: 1200, seconds: 300 };

/**
 * A file for whoever is signed in, if they may read it; otherwise it does not exist.
 * Errors: `belum_masuk`, `terlalu_sering`, `tidak_ditemukan`.
 */
export async function loadDownload(id: string): Promise<Result<Download>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk membuka berkas ini.");
  if (!(await withinLimit(DOWNLOADS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const file = isId(id) ? await findFileToJudge(akunScope(session), id) : null;
  const { kunci } = file ?? {};
  if (!file || !kunci) return notFound("Berkas");
  const isShownToReader = await isShown(session, file);
  if (!mayReadFile(session, { ...file, isShownToReader })) return notFound("Berkas");
  const { nama, jenis, ukuran, sha256 } = file;
  if (!isFileKind(jenis)) return notFound("Berkas");
  return ok({ nama, jenis, ukuran, sha256, open: (range) => storage().get(kunci, range) });
}

/** Files that a teacher can show to the principal in a plan. */
const SHOWN_IN_PLANS: readonly Purpose[] = ["karya", "sertifikat", "bukti_kinerja", "rpp_kinerja"];

/** May the reader see what this file hangs on? Each purpose is asked of its own context. */
async function isShown(session: Session, { id, tujuan }: { id: string; tujuan: Purpose }): Promise<boolean> {
  const { peran } = session;
  if (SHOWN_IN_PLANS.includes(tujuan)) return peran === "kepsek" && isEvidenceShown(sekolahScope(session), id);
  const cohort = cohortReader(session);
  if (tujuan === "laporan_plpg" || tujuan === "laporan_akhir_plpg") {
    return cohort !== null && cohort.peran !== "guru" && isReportShown(cohort, id);
  }
  if (tujuan === "lampiran_forum") return cohort !== null && isForumFileShown(cohort, id);
  if (tujuan === "materi_plpg") return cohort !== null && isMaterialShown(cohort, id);
  if (tujuan !== "lampiran_pelatihan") return false;
  if (peran === "guru") {
    return isTeacherAllowed(session) && isAttachmentShown({ peran, scope: akunScope(session) }, id);
  }
  if (peran === "kepsek") return isAttachmentShown({ peran, scope: sekolahScope(session) }, id);
  return peran === "p2kptk2" && isAttachmentShown({ peran, scope: p2kptk2Scope(session) }, id);
}

/** Who PLPG may concern: the account itself, a mentor's rombel, an LPTK's. */
function cohortReader(session: Session) {
  switch (session.peran) {
    case "guru":
      return { peran: "guru", scope: akunScope(session) } as const;
    case "mentor":
      return { peran: "mentor", scope: mentorScope(session) } as const;
    case "lptk":
      return { peran: "lptk", scope: lptkScope(session) } as const;
    default:
      return null;
  }
}

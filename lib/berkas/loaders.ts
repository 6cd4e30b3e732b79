import "server-only";
import type { Readable } from "node:stream";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import { akunScope } from "@/lib/server/scope";
import { currentSession } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import { withinLimit } from "@/lib/server/throttle";
import { findFileToJudge } from "./queries";
import { type ByteRange, mayReadFile } from "./rules";

export type Download = {
  nama: string;
  jenis: string;
  ukuran: number;
  sha256: string | null;
  /** The bytes, or a range of them; null when the storage has lost them. */
  open: (range?: ByteRange) => Promise<Readable | null>;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

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
  const file = UUID.test(id) ? await findFileToJudge(akunScope(session), id) : null;
  const { kunci } = file ?? {};
  if (!file || !kunci || !mayReadFile(session, file)) return notFound("Berkas");
  const { nama, jenis, ukuran, sha256 } = file;
  return ok({ nama, jenis, ukuran, sha256, open: (range) => storage().get(kunci, range) });
}

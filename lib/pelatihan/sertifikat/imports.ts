import "server-only";
import { createHash } from "node:crypto";
import { MAX_FILE_BYTES } from "@/lib/berkas/rules";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { BrokenUpload } from "@/lib/server/storage/multipart";
import { withinLimit } from "@/lib/server/throttle";
import { findByCode } from "./queries";
import { type CopyResult, compareCopy, readCode } from "./rules";

/** RELIABILITY A28: far above what a person compares. */
const CHECKS = { name: "periksa-salinan", max: 30, seconds: 600 };

/**
 * Compares a copy that somebody sends with the certificate of a code. The bytes are counted and hashed as they arrive and kept nowhere.
 * Errors: `tidak_ditemukan`, `terlalu_sering`.
 */
export async function compareUploadedCopy(
  typed: string,
  content: AsyncIterable<Uint8Array>,
  address: string,
): Promise<Result<{ kode: string; result: CopyResult }>> {
  if (!(await withinLimit(CHECKS, address))) {
    return fail("terlalu_sering", "Terlalu banyak pemeriksaan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const kode = readCode(typed);
  const certificate = kode && (await findByCode(kode));
  if (!certificate) return fail("tidak_ditemukan", "Kode ini tidak kami kenal.");
  const sha256 = await hashOf(content);
  const result = sha256 === null ? "tidak_terbaca" : compareCopy(sha256, certificate.sha256);
  return ok({ kode: certificate.kode, result });
}

/** SHA-256 of what arrives; null for nothing, for more than 10 MB, and for what broke off. */
async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > MAX_FILE_BYTES) return null;
      hash.update(chunk);
    }
  } catch (error) {
    if (error instanceof BrokenUpload) return null;
    throw error;
  }
  return size === 0 ? null : hash.digest("hex");
}

import "server-only";
import { createHash } from "node:crypto";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import { isOwnRow } from "@/lib/kinerja/bukti/queries";
import { env } from "@/lib/server/env";
import { checkImage } from "@/lib/server/image";
import { log, logSecurity } from "@/lib/server/log";
import { checkPdf } from "@/lib/server/pdf";
import { akunScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { incomingUploads, storage } from "@/lib/server/storage";
import { BrokenUpload } from "@/lib/server/storage/multipart";
import { type Completed, createSigner, type SignedUpload } from "@/lib/server/storage/signing";
import { withinLimit } from "@/lib/server/throttle";
import { FILE_LABELS, REFUSAL_MESSAGES } from "./labels";
import { announceFile, refuseFile, storeFile } from "./mutations";
import { findOwnFile, findUpload, receiptTime } from "./queries";
import {
  ACCEPTED,
  checkChosenFile,
  kindOf,
  MAX_FILE_BYTES,
  mayUpload,
  type Purpose,
  type Refusal,
  safeFileName,
} from "./rules";
import type { AnnouncedUpload } from "./schema";

/** What the browser is told of a file that has arrived. */
export type Received = { id: string; sha256: string };

/** RELIABILITY A28: far above what a person uploads. */
const ANNOUNCEMENTS = { name: "unggah", max: 60, seconds: 600 };

const signer = createSigner(ACCEPTED, ({ id, kunci }) => acceptHosted(id, kunci));

/**
 * The first of the three places (DOMAIN §0): a file is announced with its size, and an address for it is signed. `untukId` names the
 * row of one's own plan that evidence is meant for: when that row is gone, so is the file (RELIABILITY C12).
 */
export async function announceUpload(
  session: Session,
  purpose: Purpose,
  chosen: AnnouncedUpload,
  untukId?: string,
): Promise<Result<SignedUpload[]>> {
  if (!mayUpload(session, purpose)) return fail("tidak_berhak", FILE_LABELS.notAllowed);
  if (!(await withinLimit(ANNOUNCEMENTS, session.akunId))) return fail("terlalu_sering", FILE_LABELS.tooMany);
  const checked = checkChosenFile(chosen, purpose);
  if (!checked.ok) return checked;
  if (untukId && !(purpose === "bukti_kinerja" && (await isOwnRow(akunScope(session), untukId)))) {
    return fail("tidak_ditemukan", FILE_LABELS.nowhere);
  }
  const jenis = kindOf(chosen, purpose) ?? "application/pdf";
  const file = { nama: safeFileName(chosen.name, jenis), ukuran: chosen.size, jenis };
  const announced = await announceFile(akunScope(session), { ...file, tujuan: purpose, untukId }, env.storageQuota);
  if (!announced.ok) return announced;
  return ok(await signer.sign(purpose, { ...file, id: announced.data.id }));
}

/** How many bytes of one's own upload have arrived: where a broken one goes on. */
export async function uploadProgress(session: Session, id: string): Promise<Result<number>> {
  const file = await findOwnFile(akunScope(session), id);
  if (!file) return notFound("Berkas");
  if (file.status === "dibuang") return discarded(file.alasan);
  return ok(file.status === "menunggu" ? await incomingUploads().received(id) : file.ukuran);
}

/**
 * The second place: the bytes of one's own upload from byte `from` on. Never takes more than what was announced and one byte.
 * Sending again what has already arrived gives the same answer and changes nothing.
 */
export async function receiveUpload(
  session: Session,
  { id, from, content }: { id: string; from: number; content: AsyncIterable<Uint8Array> },
): Promise<Result<Received>> {
  const scope = akunScope(session);
  const file = await findOwnFile(scope, id);
  if (!file) return notFound("Berkas");
  if (file.status === "dibuang") return discarded(file.alasan);
  if (file.status !== "menunggu") return received(file);

  const attempt = await incomingUploads().resume(id, from);
  if (!attempt) return fail("data_berubah", FILE_LABELS.resume);
  try {
    for await (const chunk of content) {
      await attempt.write(chunk.subarray(0, file.ukuran + 1 - attempt.size));
      if (attempt.size > file.ukuran) break;
    }
    if (attempt.size > file.ukuran) {
      await refuse(session, id, "ukuran_lain");
      return fail("isian_salah", attempt.size > MAX_FILE_BYTES ? FILE_LABELS.tooBig : REFUSAL_MESSAGES.ukuran_lain);
    }
    if (attempt.size < file.ukuran) throw new BrokenUpload("ended early");
    const receivedAt = await receiptTime();
    const bytes = await attempt.read();
    const problem = await checkContent(bytes, file.jenis);
    if (problem) {
      await refuse(session, id, problem);
      return fail("isian_salah", REFUSAL_MESSAGES[problem]);
    }
    await keep(id, bytes, file.jenis, receivedAt);
  } finally {
    await attempt.close();
  }
  await incomingUploads().discard(id);
  const stored = await findOwnFile(scope, id);
  return stored?.status === "tersimpan" || stored?.status === "terhubung" ? received(stored) : discarded(null);
}

/** What is wrong with the content, by what it was announced as; null for nothing. Bytes are kept as they came or not at all. */
function checkContent(bytes: Buffer, jenis: string): Promise<Refusal | null> {
  return jenis === "image/jpeg" || jenis === "image/png" ? checkImage(bytes, jenis) : checkPdf(bytes);
}

/** Stores the bytes; if another request was faster or the upload was given up meanwhile, they go again. */
async function keep(id: string, bytes: Uint8Array, jenis: string, receivedAt: Date): Promise<void> {
  const stored = await storage().put([bytes], jenis);
  if (!(await storeFile(id, stored, receivedAt))) await storage().delete(stored.kunci);
}

async function refuse(session: Session, id: string, problem: Refusal): Promise<void> {
  await refuseFile(id, problem);
  await incomingUploads().discard(id);
  logSecurity({
    aksi: "berkas.unggah",
    hasil: "ditolak",
    pelakuId: session.akunId,
    peran: session.peran,
    objek: id,
    sebab: problem,
  });
}

/** Is this upload still waiting for the hosted service's word? A word said twice finds nothing to do. */
export async function isAwaited(id: string): Promise<boolean> {
  return (await findUpload(id))?.status === "menunggu";
}

/** The hosted service's own call, passed on to UploadThing's handler, which ends in `acceptHosted`. */
export const hostedCallback = signer.callback;

/** The hosted service has a file: it is fetched and looked into before it counts. */
async function acceptHosted(id: string, kunci: string): Promise<Completed> {
  const receivedAt = await receiptTime();
  const file = await findUpload(id);
  if (file?.status !== "menunggu") return { diterima: false, pesan: FILE_LABELS.gone };
  const bytes = await fetchHosted(kunci);
  const problem = bytes?.length === file.ukuran ? await checkContent(bytes, file.jenis) : "ukuran_lain";
  const sha256 = createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");
  const isFirst = problem
    ? await refuseFile(id, problem, kunci)
    : await storeFile(id, { kunci, ukuran: file.ukuran, sha256 }, receivedAt);
  if (!isFirst) log.warn({ berkas: id }, "a hosted upload was reported twice");
  return { diterima: problem === null && isFirst, pesan: problem && REFUSAL_MESSAGES[problem] };
}

async function fetchHosted(kunci: string): Promise<Buffer | null> {
  const content = await storage().get(kunci, { start: 0, end: MAX_FILE_BYTES });
  if (!content) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function discarded(alasan: string | null): Result<never> {
  const known = alasan !== null && alasan in REFUSAL_MESSAGES;
  return fail("tidak_ditemukan", known ? REFUSAL_MESSAGES[alasan as Refusal] : FILE_LABELS.gone);
}

function received(file: { id: string; sha256: string | null }): Result<Received> {
  return ok({ id: file.id, sha256: file.sha256 ?? "" });
}

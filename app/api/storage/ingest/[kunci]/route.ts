import { receiveUpload, uploadProgress } from "@/lib/berkas/imports";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { MAX_FILE_BYTES } from "@/lib/berkas/rules";
import { type Failure, fail } from "@/lib/kernel/result";
import { isSameOrigin } from "@/lib/server/request";
import { currentSession, type Session } from "@/lib/server/session";
import { isHosted } from "@/lib/server/storage";
import { answer, refuse } from "@/lib/server/storage/answer";
import { BrokenUpload, fileInForm } from "@/lib/server/storage/multipart";
import { readUploadAddress } from "@/lib/server/storage/signing";

/** What a form adds around its one file. */
const FORM_BYTES = 16 * 1024;

/** Where our own UploadThing ingest goes on with a broken upload. */
export async function HEAD(request: Request): Promise<Response> {
  const asked = await whoAndWhat(request);
  if ("ok" in asked) return refuse(asked);
  const progress = await uploadProgress(asked.session, asked.id);
  if (!progress.ok) return refuse(progress);
  return answer(null, { headers: { "x-ut-range-start": String(progress.data) } });
}

/** Takes a file, or the rest of one: multipart, `Range: bytes=N-`. */
export async function PUT(request: Request): Promise<Response> {
  const asked = await whoAndWhat(request);
  if ("ok" in asked) return refuse(asked);
  if (!isSameOrigin(request.headers)) return refuse(fail("tidak_berhak", FILE_LABELS.notAllowed));
  const from = Number(/^bytes=(\d{1,9})-$/.exec(request.headers.get("range") ?? "bytes=0-")?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) return refuse(fail("isian_salah", FILE_LABELS.malformed), 400);
  if (from + Number(request.headers.get("content-length") ?? 0) > MAX_FILE_BYTES + FORM_BYTES) {
    return refuse(fail("isian_salah", FILE_LABELS.tooBig), 413);
  }
  try {
    const result = await receiveUpload(asked.session, { id: asked.id, from, content: fileInForm(request) });
    if (!result.ok) return refuse(result, result.message === FILE_LABELS.tooBig ? 413 : undefined);
    const url = `/api/berkas/${result.data.id}`;
    const serverData = { diterima: true, pesan: null };
    return answer({ url, appUrl: url, ufsUrl: url, fileHash: result.data.sha256, serverData });
  } catch (error) {
    if (error instanceof BrokenUpload) return refuse(fail("galat", FILE_LABELS.broken), 400);
    throw error;
  }
}

/** An address that we signed, used by a person who is signed in. Whose upload it is, is asked where it is read. */
async function whoAndWhat(request: Request): Promise<{ session: Session; id: string } | Failure> {
  const id = isHosted() ? null : readUploadAddress(request.url, Date.now());
  if (id === null) return fail("tidak_berhak", FILE_LABELS.forged);
  const session = await currentSession();
  return session ? { session, id } : fail("belum_masuk", FILE_LABELS.signedOut);
}

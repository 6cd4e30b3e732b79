import { safeParse } from "zod/mini";
import { announceUpload, hostedCallback, isAwaited } from "@/lib/berkas/imports";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { announcementSchema, purposeSchema } from "@/lib/berkas/schema";
import { fail } from "@/lib/kernel/result";
import { isSameOrigin } from "@/lib/server/request";
import { currentSession } from "@/lib/server/session";
import { isHosted } from "@/lib/server/storage";
import { answer, refuse } from "@/lib/server/storage/answer";
import { readSmallBody } from "@/lib/server/storage/body";
import { isSignatureOf } from "@/lib/server/storage/signing";

/** UploadThing's endpoint: announces a file and answers where to send it. */
export async function POST(request: Request): Promise<Response> {
  const body = await readSmallBody(request);
  if (body === null) return refuse(fail("isian_salah", FILE_LABELS.malformed), 413);
  if (request.headers.has("uploadthing-hook")) return hook(request, body);

  const session = await currentSession();
  if (!session) return refuse(fail("belum_masuk", FILE_LABELS.signedOut));
  if (!isSameOrigin(request.headers)) return refuse(fail("tidak_berhak", FILE_LABELS.notAllowed));

  const purpose = safeParse(purposeSchema, new URL(request.url).searchParams.get("slug"));
  const announcement = safeParse(announcementSchema, parseJson(body));
  if (!purpose.success || !announcement.success) return refuse(fail("isian_salah", FILE_LABELS.malformed), 400);
  const { files, input } = announcement.data;
  const signed = await announceUpload(session, purpose.data, files[0], input?.untukId);
  return signed.ok ? answer(signed.data) : refuse(signed);
}

/** The hosted service reports a file. Forged, unknown or said before: refused, and no row changes (RELIABILITY B9). */
async function hook(request: Request, body: string): Promise<Response> {
  const refused = fail("tidak_berhak", FILE_LABELS.forged);
  if (!isHosted() || !isSignatureOf(body, request.headers.get("x-uploadthing-signature"))) return refuse(refused);
  const id = (parseJson(body) as { metadata?: { id?: unknown } } | null)?.metadata?.id;
  if (typeof id !== "string" || !(await isAwaited(id))) return refuse(refused, 409);
  return hostedCallback(new Request(request.url, { method: "POST", headers: request.headers, body }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

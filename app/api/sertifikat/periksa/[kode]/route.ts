import { compareUploadedCopy } from "@/lib/pelatihan/sertifikat/imports";
import { sealCopyResult } from "@/lib/pelatihan/sertifikat/loaders";
import { requestInfo } from "@/lib/server/request";
import { refuse } from "@/lib/server/storage/answer";
import { fileInForm } from "@/lib/server/storage/multipart";

/**
 * Compares a copy without JavaScript: takes a form with one file of at most 10 MB, keeps nothing of it, and leads back to the
 * certificate's page, which says what came of it.
 */
export async function POST(request: Request, { params }: { params: Promise<{ kode: string }> }): Promise<Response> {
  const { kode } = await params;
  const { address } = await requestInfo();
  const compared = await compareUploadedCopy(kode, fileInForm(request), address);
  if (!compared.ok) return refuse(compared);
  const { kode: known, result } = compared.data;
  const location = `/sertifikat/${known}?salinan=${sealCopyResult(known, result, Date.now())}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
}

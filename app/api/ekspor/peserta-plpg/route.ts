import { loadParticipantSheet } from "@/lib/plpg/peserta/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** An LPTK's participants as `?format=xlsx` or `csv`, filtered like their page. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadParticipantSheet(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

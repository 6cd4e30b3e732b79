import { loadPlanSheet } from "@/lib/kinerja/rencana/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The plans that the principal's teachers handed in as `?format=xlsx` or `csv`, filtered like their page. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadPlanSheet(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

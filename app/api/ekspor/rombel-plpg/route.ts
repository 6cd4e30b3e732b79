import { loadCohortSheet } from "@/lib/plpg/rombel/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** One rombel of the LPTK (`?rombel=`) as `?format=xlsx` or `csv`: its participants, their four reports and final scores. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadCohortSheet(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

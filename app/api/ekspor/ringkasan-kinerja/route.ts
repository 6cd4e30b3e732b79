import { loadOverviewSheet } from "@/lib/kinerja/ringkasan/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The principal's overview of a period as `?format=xlsx` or `csv`, filtered like its page. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadOverviewSheet(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

import { loadScoreExport } from "@/lib/plpg/nilai/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The LPTK's final list as `?format=xlsx`, `csv` or `pdf`, filtered like its page. */
export async function GET(request: Request): Promise<Response> {
  const file = await loadScoreExport(new URL(request.url));
  return file.ok ? file.data : refuse(file);
}

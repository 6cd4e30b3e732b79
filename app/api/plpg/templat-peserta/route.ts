import { loadTemplate } from "@/lib/plpg/peserta/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The headings of an import as `?format=xlsx` or `csv`. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadTemplate(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

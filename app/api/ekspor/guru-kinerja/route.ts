import { loadTeacherSheet } from "@/lib/kinerja/periode/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The teachers of one of the Dinas's periods (`?periode=`) as `?format=xlsx` or `csv`, filtered like its page. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadTeacherSheet(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

import { loadTrainingSheet } from "@/lib/pelatihan/katalog/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The unit's list of trainings as `?format=xlsx` or `csv`, filtered like the page it is downloaded from. */
export async function GET(request: Request): Promise<Response> {
  const sheet = await loadTrainingSheet(new URL(request.url));
  return sheet.ok ? sheet.data : refuse(sheet);
}

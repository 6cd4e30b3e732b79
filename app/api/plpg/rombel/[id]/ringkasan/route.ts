import { loadCohortSummary } from "@/lib/plpg/nilai/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** A rombel's A4 summary, for its present mentor and its LPTK. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const file = await loadCohortSummary((await params).id);
  return file.ok ? file.data : refuse(file);
}

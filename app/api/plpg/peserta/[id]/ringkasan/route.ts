import { loadParticipantSummary } from "@/lib/plpg/nilai/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** A participant's A4 summary, for the participant, the present mentor and the LPTK. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const file = await loadParticipantSummary((await params).id);
  return file.ok ? file.data : refuse(file);
}

import { loadPlanDocument } from "@/lib/kinerja/rencana/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** An agreed plan as a PDF, for its teacher and for the principal of the teacher's school. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const document = await loadPlanDocument((await params).id);
  if (!document.ok) return refuse(document);
  const { bytes, name } = document.data;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}

import { loadGoingFiles } from "@/lib/kinerja/perubahan/loaders";
import { refuse } from "@/lib/server/storage/answer";
import { zipOf } from "@/lib/server/zip";

/** The documents that a change of RHK is about to delete, as one ZIP, for the teacher to keep. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; jenis: string }> },
): Promise<Response> {
  const { id, jenis } = await params;
  const files = await loadGoingFiles(id, jenis);
  if (!files.ok) return refuse(files);
  return new Response(zipOf(files.data), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="bukti-dukung.zip"',
      "cache-control": "private, no-store",
    },
  });
}

import { loadReportBundle } from "@/lib/plpg/laporan/loaders";
import { refuse } from "@/lib/server/storage/answer";
import { zipOf } from "@/lib/server/zip";

/** All files of one report number of a rombel as one ZIP, made while it is sent; for its present mentor. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; nomor: string }> },
): Promise<Response> {
  const { id, nomor } = await params;
  const bundle = await loadReportBundle(id, nomor);
  if (!bundle.ok) return refuse(bundle);
  return new Response(zipOf(bundle.data.files), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${bundle.data.name}"`,
      "cache-control": "private, no-store",
    },
  });
}

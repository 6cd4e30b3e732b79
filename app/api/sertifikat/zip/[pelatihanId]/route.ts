import { loadBundle } from "@/lib/pelatihan/sertifikat/loaders";
import { refuse } from "@/lib/server/storage/answer";
import { zipOf } from "@/lib/server/zip";

/** All valid certificates of one of the unit's trainings as one ZIP, made while it is sent. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ pelatihanId: string }> },
): Promise<Response> {
  const bundle = await loadBundle((await params).pelatihanId);
  if (!bundle.ok) return refuse(bundle);
  return new Response(zipOf(bundle.data.files), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="sertifikat.zip"',
      "cache-control": "private, no-store",
    },
  });
}

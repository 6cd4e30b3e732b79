import { Readable } from "node:stream";
import { loadDownload } from "@/lib/berkas/loaders";
import { contentDisposition, parseRange } from "@/lib/berkas/rules";
import { notFound } from "@/lib/kernel/result";
import { log } from "@/lib/server/log";
import { refuse } from "@/lib/server/storage/answer";

/**
 * Hands out a private file to those who may read it (RELIABILITY A33): to be saved, or with `?lihat=1` to be looked at:
 * a PDF in a frame of ours, a photo in a page. Policy and nosniff come from next.config.ts: whatever a file holds, it runs nothing here.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const file = await loadDownload(id);
  if (!file.ok) return refuse(file);
  const { nama, jenis, ukuran, open } = file.data;

  const isShown = new URL(request.url).searchParams.get("lihat") === "1";
  const headers = new Headers({
    "content-type": jenis,
    "content-disposition": contentDisposition(nama, isShown ? "inline" : "attachment", jenis),
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
  });

  const range = parseRange(request.headers.get("range"), ukuran);
  if (range === "tidak_ada") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${ukuran}` } });
  }
  headers.set("content-length", String(range ? range.end - range.start + 1 : ukuran));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${ukuran}`);
  const status = range ? 206 : 200;
  // Next answers HEAD by this function too: no file is opened that nobody reads.
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const content = await open(range ?? undefined);
  if (!content) {
    log.error({ berkas: id }, "the bytes of a file are missing");
    return refuse(notFound("Berkas"));
  }
  return new Response(Readable.toWeb(content) as ReadableStream, { status, headers });
}

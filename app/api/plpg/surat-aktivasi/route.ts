import { loadLetters } from "@/lib/plpg/peserta/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** Activation letters with code and QR as one PDF: `?mulai=` from one participant on, or `?peserta=` one. */
export async function GET(request: Request): Promise<Response> {
  const letters = await loadLetters(new URL(request.url));
  if (!letters.ok) return refuse(letters);
  const { bytes, name } = letters.data;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}

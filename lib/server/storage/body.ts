import "server-only";

const MAX_BYTES = 64 * 1024;

/** The body of a request that has no reason to be long, as text; null when it is longer than 64 KB. */
export async function readSmallBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

import { readiness } from "@/lib/server/readiness";

/** May this node be sent requests? 200 or 503 within a second; which part is missing, but nothing secret (RELIABILITY F4). */
export async function GET(): Promise<Response> {
  const parts = await readiness();
  const ready = Object.values(parts).every(Boolean);
  return Response.json({ ready, parts }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}

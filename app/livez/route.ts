/** Is the process alive? Says nothing about the database (RELIABILITY F4). */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
}

/** Runs once when a server process begins: sends what waits in the outbox and keeps the scheduled jobs, unless WORKER=off. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/server/env");
  if (env.worker === "off") return;
  const { startJobs } = await import("@/worker");
  await startJobs();
}

/** Whatever a page or route throws: logged with its request id, never shown (RELIABILITY A43). */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string; headers: NodeJS.Dict<string | string[]> },
  context: { routePath: string; routeType: string },
): Promise<void> {
  const { log } = await import("@/lib/server/log");
  log.error(
    // The route's pattern, not the address: an address may carry an id or a code.
    { err: error, requestId: request.headers["x-request-id"], route: context.routePath, kind: context.routeType },
    "request failed",
  );
}

// The floor: a bare dynamic page of the same framework with one query, in an application of its own (floor/), so that the
// product ships no route for it. Built once into .data/bench and again when it or Next changes.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../lib/environment.mjs";
import { probePort } from "../lib/port.mjs";
import { endGroups, OperatorError, run, startGroup, waitUntil } from "../lib/process.mjs";

const SOURCE = path.join(import.meta.dirname, "floor");
const BUILT = path.join(ROOT, ".data/bench/floor");
const STAMP = path.join(BUILT, ".next/bench-stamp");
const NEXT = path.join(ROOT, "node_modules/.bin/next");
const READY_PATIENCE = 30_000;

/** Builds the bare page if need be. */
export async function buildFloor(): Promise<void> {
  const stamp = sourceHash();
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === stamp) return;
  fs.rmSync(BUILT, { recursive: true, force: true });
  fs.cpSync(SOURCE, BUILT, { recursive: true });
  const { code, output } = await run(NEXT, ["build", BUILT], { cwd: BUILT, env: environment({}) });
  if (code !== 0) throw new OperatorError(`The bare page could not be built:\n${output}`);
  fs.writeFileSync(STAMP, stamp);
}

/** Serves the bare page; it asks the same database as the product. */
export async function startFloor(databaseUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await probePort(0, "127.0.0.1");
  const child = startGroup((group: object) =>
    spawn(NEXT, ["start", BUILT, "--port", String(port), "--hostname", "127.0.0.1"], {
      cwd: BUILT,
      env: environment({ DATABASE_URL: databaseUrl }),
      stdio: "ignore",
      ...group,
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(url).then(
      (response) => response.ok,
      () => false,
    );
  const stop = () => endGroups([child.pid], 5_000);
  if (await waitUntil(answers, READY_PATIENCE, 100)) return { url, stop };
  await stop();
  throw new OperatorError(`The bare page did not answer at ${url} within ${READY_PATIENCE / 1_000} seconds.`);
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...more };
}

function sourceHash(): string {
  const hash = createHash("sha256").update(fs.readFileSync(path.join(ROOT, "node_modules/next/package.json")));
  for (const name of fs.readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).sort()) {
    const file = path.join(SOURCE, name);
    if (fs.statSync(file).isFile()) hash.update(`\0${name}\0`).update(fs.readFileSync(file));
  }
  return hash.digest("hex");
}

import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { ROOT } from "@/scripts/lib/environment.mjs";
import { probePort } from "@/scripts/lib/port.mjs";
import { send } from "./client";
import { product } from "./product";

/** What a further node of the tested product is given; `changes` come on top. */
function environmentOf(url: string, port: number, changes: NodeJS.Dict<string>): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: product.databaseUrl,
    DATA_DIR: product.dataDir,
    NEXTAUTH_SECRET: product.secret,
    GURU_TUMBUH_TEST: "1",
    DEMO: "1",
    WORKER: "off",
    NEXTAUTH_URL: url,
    ...changes,
    NODE_ENV: "production",
    PATH: process.env.PATH,
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
  };
}

/** Another node of the build, by default on the tested product's database and with its settings. */
export function startNode(changes: NodeJS.Dict<string> = {}) {
  return start(ROOT, changes, () => undefined);
}

/**
 * A node of the product whose proxy.ts was taken out of the build (RELIABILITY A22): whoever may see what must be decided where
 * the data is read, so the same suite has to pass against it.
 */
export function startWithoutProxy() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-tanpa-proxy-"));
  const standalone = path.join(folder, ".next/standalone");
  fs.cpSync(path.join(ROOT, ".next/standalone"), standalone, { recursive: true });
  fs.cpSync(path.join(ROOT, "scripts"), path.join(folder, "scripts"), { recursive: true });
  const file = path.join(standalone, ".next/server/functions-config-manifest.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as { functions: Record<string, unknown> };
  if (!delete manifest.functions["/_middleware"]) throw new Error("the build has no proxy to take out");
  fs.writeFileSync(file, JSON.stringify(manifest));
  return start(folder, {}, () => fs.rmSync(folder, { recursive: true, force: true }));
}

async function start(cwd: string, changes: NodeJS.Dict<string>, cleanUp: () => void) {
  const port = await probePort(0, "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  const logFolder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-simpul-"));
  const log = fs.openSync(path.join(logFolder, "log"), "w");
  const child = spawn(process.execPath, ["scripts/server.mjs"], {
    cwd,
    env: environmentOf(url, port, changes),
    stdio: ["ignore", log, log],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  async function stop() {
    child.kill("SIGTERM");
    await exited;
    fs.closeSync(log);
    fs.rmSync(logFolder, { recursive: true, force: true });
    cleanUp();
  }
  for (let tries = 0; tries < 300; tries++) {
    const status = await send(url, "/readyz").then(
      (reply) => reply.status,
      () => 0,
    );
    if (status === 200) return { url, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const words = fs.readFileSync(path.join(logFolder, "log"), "utf8").slice(-2_000);
  await stop();
  throw new Error(`the node did not start:\n${words}`);
}

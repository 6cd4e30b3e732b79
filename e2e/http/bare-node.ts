import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "@/scripts/lib/environment.mjs";
import { probePort } from "@/scripts/lib/port.mjs";
import { send } from "./client";

/**
 * A node of the product whose proxy.ts was taken out of the build (RELIABILITY A22): whoever may see what must be decided where
 * the data is read, so the same suite has to pass against it.
 */
export async function startWithoutProxy(environment: NodeJS.ProcessEnv) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-tanpa-proxy-"));
  const standalone = path.join(folder, ".next/standalone");
  fs.cpSync(path.join(ROOT, ".next/standalone"), standalone, { recursive: true });
  fs.cpSync(path.join(ROOT, "scripts"), path.join(folder, "scripts"), { recursive: true });
  const file = path.join(standalone, ".next/server/functions-config-manifest.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as { functions: Record<string, unknown> };
  if (!delete manifest.functions["/_middleware"]) throw new Error("the build has no proxy to take out");
  fs.writeFileSync(file, JSON.stringify(manifest));

  const port = await probePort(0, "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  const log = fs.openSync(path.join(folder, "log"), "w");
  const child = spawn(process.execPath, ["scripts/server.mjs"], {
    cwd: folder,
    env: { ...environment, PATH: process.env.PATH, PORT: String(port), HOSTNAME: "127.0.0.1", NEXTAUTH_URL: url },
    stdio: ["ignore", log, log],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  async function stop() {
    child.kill("SIGTERM");
    await exited;
    fs.closeSync(log);
    fs.rmSync(folder, { recursive: true, force: true });
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
  const words = fs.readFileSync(path.join(folder, "log"), "utf8").slice(-2_000);
  await stop();
  throw new Error(`the node without a proxy did not start:\n${words}`);
}

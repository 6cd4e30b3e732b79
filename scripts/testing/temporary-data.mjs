// Data folders of test servers: in the system's temporary folder, removed at the end, and swept when a run was killed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { stopServerOf } from "../lib/postgres.mjs";
import { isAlive, startOf } from "../lib/process.mjs";

const PREFIX = "guru-tumbuh-test-";
const OWNER = "owner.json";

/** Nothing here must survive a power cut, only a kill -9: PostgreSQL need not wait for the disk. */
export const FAST_SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Makes a data folder that belongs to this process. */
export async function createDataFolder() {
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(folder, 0o711); // the server's user must pass through
  fs.writeFileSync(path.join(folder, OWNER), JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  return folder;
}

/** Stops a server that still runs there, and removes the folder. */
export async function removeDataFolder(folder) {
  await stopServerOf(path.join(folder, "pg"));
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Clears away what earlier test runs left behind when they were killed. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    try {
      const { pid, start } = JSON.parse(fs.readFileSync(path.join(folder, OWNER), "utf8"));
      if (!isAlive(pid) || startOf(pid) !== start) await removeDataFolder(folder);
    } catch {
      // being made or removed by somebody else at this moment, or another user's
    }
  }
}

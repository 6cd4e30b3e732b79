import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { takeLock } from "./lock.mjs";
import { isAlive, startOf } from "./process.mjs";

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-lock-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const sleeper = () => spawn("sleep", ["60"], { detached: true, stdio: "ignore" });
const holder = (pid: number, start: string | null, groups: unknown[] = []) =>
  JSON.stringify({ pid, start, url: "http://localhost:3000", isStopping: false, groups });

it("is refused while its holder lives, naming who that is", async () => {
  const file = path.join(folder, "held.lock");
  const lock = await takeLock(file, "Guru Tumbuh");
  await expect(takeLock(file, "Guru Tumbuh")).rejects.toThrow(`already runs here (process ${process.pid}`);
  lock.release();
  (await takeLock(file, "Guru Tumbuh")).release();
});

it("is taken over from a holder that is gone, also when its process id was given to another program", async () => {
  const file = path.join(folder, "stale.lock");
  for (const stale of [holder(2 ** 22 + 1, "1"), holder(process.ppid, "another start"), "{ cut of", ""]) {
    fs.writeFileSync(file, stale);
    (await takeLock(file, "Guru Tumbuh")).release();
    expect(fs.existsSync(file)).toBe(false);
  }
});

it("ends what a killed holder has left running, but not a stranger with the same process id", async () => {
  const file = path.join(folder, "orphans.lock");
  const [orphan, stranger] = [sleeper(), sleeper()];
  const groups = [
    { pid: orphan.pid, start: startOf(orphan.pid) },
    { pid: stranger.pid, start: "another start" },
  ];
  fs.writeFileSync(file, holder(2 ** 22 + 1, "1", groups));
  const ended = once(orphan, "exit");
  (await takeLock(file, "Guru Tumbuh")).release();
  await ended;
  expect(isAlive(stranger.pid)).toBe(true);
  stranger.kill();
});

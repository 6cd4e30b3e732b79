import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ensureBuild, ensureClient } from "./lib/build.mjs";
import { probePort } from "./lib/port.mjs";
import { runningPostgresUrl, startPostgres } from "./lib/postgres.mjs";
import { isAlive } from "./lib/process.mjs";
import { createDataFolder, removeDataFolder } from "./testing/temporary-data.mjs";

// `npm start` itself, as an operator meets it. The build is there already; what is tried is everything around it.

const ROOT = path.resolve(import.meta.dirname, "..");
const READY_WITHIN = 10_000;
let dataDir = "";
let port = 0;
const started: ChildProcess[] = [];

type Start = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

beforeAll(async () => {
  await ensureClient();
  await ensureBuild();
  dataDir = await createDataFolder();
  port = await probePort(0, "127.0.0.1");
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  }
});
afterAll(() => removeDataFolder(dataDir));

function start(environment: Record<string, string> = {}): Start {
  const { DATABASE_URL: _url, NEXTAUTH_SECRET: _secret, NEXTAUTH_URL: _address, ...rest } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: { ...rest, DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1", ...environment },
  });
  started.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

/** Resolves with the time it took, or fails when the start ended instead. */
async function whenReady({ output, child }: Start): Promise<number> {
  const begin = performance.now();
  await expect
    .poll(() => (output().includes("Ready:") ? "ready" : child.exitCode), { timeout: 60_000, message: output() })
    .toBe("ready");
  return performance.now() - begin;
}

const lock = () => JSON.parse(fs.readFileSync(path.join(dataDir, "start.lock"), "utf8"));
const appPid = () => lock().groups[0].pid as number;
const postgresPid = () => Number(fs.readFileSync(path.join(dataDir, "pg/postmaster.pid"), "utf8").split("\n")[0]);
const address = (page: string) => `http://127.0.0.1:${port}${page}`;

async function isReady(): Promise<boolean> {
  const answer = await fetch(address("/readyz")).catch(() => null);
  return answer?.status === 200;
}

async function query(sql: string, url = runningPostgresUrl(dataDir)): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url ?? undefined });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("sets up an empty folder, tells of the demonstration accounts, and ends with everything it began", async () => {
  const first = start();
  await whenReady(first);
  expect(first.output()).toContain("20100001");
  expect(first.output()).toContain("tumbuh-bersama");
  expect(await isReady()).toBe(true);
  expect(await query("SELECT count(*) > 10 AS many FROM akun")).toEqual([{ many: true }]);

  const pids = [appPid(), postgresPid()];
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
  expect(pids.map(isAlive)).toEqual([false, false]);
  expect(fs.existsSync(path.join(dataDir, "start.lock"))).toBe(false);
});

it("is ready within 10 s at later runs, and a second start says plainly who runs", async () => {
  const first = start();
  expect(await whenReady(first)).toBeLessThan(READY_WITHIN);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`already runs here (process ${first.child.pid}`);
  expect(await isReady()).toBe(true);
});

it("says plainly that the port is taken", async () => {
  const squatter = createServer().listen(port, "127.0.0.1");
  const refused = start();
  expect(await refused.ended).toBe(1);
  squatter.close();
  expect(refused.output()).toContain(`Port ${port} is taken`);
});

it("C19: brings the application and the database back after kill -9, within 10 s", async () => {
  await whenReady(start());
  const app = appPid();
  process.kill(app, "SIGKILL");
  await expect.poll(isReady, { timeout: READY_WITHIN, interval: 100 }).toBe(true);
  expect(appPid()).not.toBe(app);

  const postgres = postgresPid();
  process.kill(postgres, "SIGKILL");
  await expect.poll(async () => postgresPid() !== postgres && (await isReady()), { timeout: READY_WITHIN }).toBe(true);
});

it("C20: recovers from kill -9 of the supervisor, and of everything at once, with nothing lost", async () => {
  const first = start();
  await whenReady(first);
  await query("CREATE TABLE IF NOT EXISTS uji_mulai AS SELECT 42 AS n");
  first.child.kill("SIGKILL");
  const second = start();
  expect(await whenReady(second)).toBeLessThan(2 * READY_WITHIN); // it may have to wait until the old node has drained
  expect(await query("SELECT n FROM uji_mulai")).toEqual([{ n: 42 }]);

  for (const pid of [Number(second.child.pid), appPid(), postgresPid()]) process.kill(pid, "SIGKILL");
  const third = start();
  expect(await whenReady(third)).toBeLessThan(READY_WITHIN);
  expect(await query("SELECT n FROM uji_mulai")).toEqual([{ n: 42 }]);
});

describe("with a database of the operator's own", () => {
  const secret = randomBytes(48).toString("base64");
  let folder = "";
  let database: Awaited<ReturnType<typeof startPostgres>>;

  beforeAll(async () => {
    folder = await createDataFolder();
    database = await startPostgres({ dataDir: folder });
  });
  afterAll(() => removeDataFolder(folder));

  it("refuses a weak secret before anything else", async () => {
    const weak = start({ DATABASE_URL: database.url, NEXTAUTH_SECRET: "short" });
    expect(await weak.ended).toBe(1);
    expect(weak.output()).toContain("NEXTAUTH_SECRET has 5 characters");
  });

  it("A12: loads no demonstration data and tells of no account; DEMO=1 asks for both", async () => {
    const plain = start({ DATABASE_URL: database.url, NEXTAUTH_SECRET: secret });
    await whenReady(plain);
    expect(plain.output()).not.toContain("20100001");
    expect(await query("SELECT count(*)::int AS n FROM akun", database.url)).toEqual([{ n: 0 }]);
    plain.child.kill("SIGTERM");
    expect(await plain.ended).toBe(0);
    expect(isAlive(database.pid)).toBe(true);

    const demo = start({ DATABASE_URL: database.url, NEXTAUTH_SECRET: secret, DEMO: "1" });
    await whenReady(demo);
    expect(demo.output()).toContain("20100001");
    expect(await query("SELECT count(*) > 10 AS many FROM akun", database.url)).toEqual([{ many: true }]);
  });
});

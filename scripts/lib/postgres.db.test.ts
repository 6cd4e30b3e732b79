import fs from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createDataFolder, removeDataFolder } from "../testing/temporary-data.mjs";
import { runningPostgresUrl, startPostgres } from "./postgres.mjs";
import { isAlive } from "./process.mjs";

let dataDir = "";
beforeEach(async () => {
  dataDir = await createDataFolder();
});
afterEach(() => removeDataFolder(dataDir));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const setting = async (url: string, name: string) => (await query(url, `SHOW ${name}`))[0]?.[name];

it("makes a cluster that keeps what it acknowledges, on 127.0.0.1 only, for those who know the password", async () => {
  const server = await startPostgres({ dataDir });
  expect(await setting(server.adminUrl, "listen_addresses")).toBe("127.0.0.1");
  expect(await setting(server.adminUrl, "unix_socket_directories")).toBe("");
  expect(await setting(server.adminUrl, "server_encoding")).toBe("UTF8");
  for (const name of ["data_checksums", "fsync", "full_page_writes", "synchronous_commit"]) {
    expect(await setting(server.adminUrl, name), name).toBe("on");
  }
  expect(fs.statSync(path.join(dataDir, "pg.json")).mode & 0o777).toBe(0o600);
  expect(await query(server.url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
    { rolsuper: false },
  ]);
  const guessed = new URL(server.url);
  guessed.password = "guru_tumbuh";
  await expect(query(guessed.href, "SELECT 1")).rejects.toThrow("password authentication failed");

  expect(runningPostgresUrl(dataDir)).toBe(server.url);
  await server.stop();
  expect(runningPostgresUrl(dataDir)).toBeNull();
  expect(isAlive(server.pid)).toBe(false);
});

it("C20: starts again after kill -9, on its port, with nothing lost", async () => {
  const first = await startPostgres({ dataDir });
  await query(first.url, "CREATE TABLE t AS SELECT 42 AS n");
  await first.kill();
  const second = await startPostgres({ dataDir });
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "SELECT n FROM t")).toEqual([{ n: 42 }]);
});

it("C20: ends a server whose parent was killed, and takes its place", async () => {
  const orphan = await startPostgres({ dataDir });
  const next = await startPostgres({ dataDir });
  expect(isAlive(orphan.pid)).toBe(false);
  expect(next.pid).not.toBe(orphan.pid);
  expect(await query(next.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

it("is not misled when the process id of a killed server belongs to another program", async () => {
  const server = await startPostgres({ dataDir });
  await server.kill();
  const file = path.join(dataDir, "pg", "postmaster.pid");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
  const next = await startPostgres({ dataDir });
  expect(await query(next.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

it("moves to another port when its own is taken", async () => {
  const first = await startPostgres({ dataDir });
  await first.stop();
  const squatter = createServer().listen(first.port, "127.0.0.1");
  const second = await startPostgres({ dataDir });
  squatter.close();
  expect(second.port).not.toBe(first.port);
  expect(await query(second.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

it("forgets a set-up that was cut short", async () => {
  fs.mkdirSync(path.join(dataDir, "pg.new"));
  fs.writeFileSync(path.join(dataDir, "pg.new", "half"), "");
  const server = await startPostgres({ dataDir });
  expect(fs.existsSync(path.join(dataDir, "pg", "half"))).toBe(false);
  expect(await query(server.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

it("says what to do when the passwords are lost, and when the server will not start", async () => {
  const server = await startPostgres({ dataDir });
  await server.stop();
  fs.renameSync(path.join(dataDir, "pg.json"), path.join(dataDir, "kept"));
  await expect(startPostgres({ dataDir })).rejects.toThrow("pg.json is missing");
  fs.renameSync(path.join(dataDir, "kept"), path.join(dataDir, "pg.json"));
  await expect(startPostgres({ dataDir, settings: { shared_buffers: "nonsense" } })).rejects.toThrow(
    /did not start after 5 tries[\s\S]*shared_buffers/,
  );
});

import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { deploy } from "./migrate.mjs";

const server = inject("databaseServer");
const admin = new pg.Client({ connectionString: server.adminUrl });
const databases: string[] = [];
let folder = "";
let url = "";

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-migrations-"));
  await admin.connect();
});
beforeEach(async () => {
  const name = `uji_${randomBytes(6).toString("hex")}`;
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  await admin.query(`CREATE DATABASE ${name} OWNER ${address.username}`);
  databases.push(name);
  url = address.href;
  fs.rmSync(folder, { recursive: true });
  fs.mkdirSync(folder);
});
afterAll(async () => {
  for (const name of databases) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.end();
  fs.rmSync(folder, { recursive: true });
});

function migration(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const FUNCTION = `CREATE FUNCTION dua() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;
CREATE TABLE a (n int DEFAULT dua());`;

describe("migrations", () => {
  it("are applied in order, once, and noted as Prisma notes them", async () => {
    migration("2_second", "ALTER TABLE a ADD m int;");
    migration("1_first", FUNCTION);
    expect(await deploy(url, folder)).toEqual(["1_first", "2_second"]);
    expect(await deploy(url, folder)).toEqual([]);
    const rows = await query(
      "SELECT migration_name, finished_at IS NOT NULL AS done, length(checksum) AS sum, applied_steps_count AS steps FROM _prisma_migrations ORDER BY 1",
    );
    expect(rows).toEqual([
      { migration_name: "1_first", done: true, sum: 64, steps: 1 },
      { migration_name: "2_second", done: true, sum: 64, steps: 1 },
    ]);
    expect(await query("SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS there")).toEqual([
      { there: true },
    ]);
  });

  it("of several nodes that start at once are applied by one of them", async () => {
    migration("1_first", `SELECT pg_sleep(0.3);\n${FUNCTION}`);
    const applied = await Promise.all(Array.from({ length: 4 }, () => deploy(url, folder)));
    expect(applied.flat()).toEqual(["1_first"]);
  });

  it("that fail leave nothing behind, say where, and can be mended", async () => {
    migration("1_first", "CREATE TABLE a (n int);");
    migration("2_second", "CREATE TABLE b (n int);\nINSERT INTO nowhere VALUES (1);");
    await expect(deploy(url, folder)).rejects.toThrow(/2_second failed at line 2 and was rolled back: .*nowhere/);
    expect(await query("SELECT to_regclass('a') IS NOT NULL AS a, to_regclass('b') IS NOT NULL AS b")).toEqual([
      { a: true, b: false },
    ]);
    migration("2_second", "CREATE TABLE b (n int);");
    expect(await deploy(url, folder)).toEqual(["2_second"]);
  });

  it("F8: cut off by a kill are whole or absent, and go on at the next start", async () => {
    migration("1_first", "CREATE TABLE a (n int);\nSELECT pg_sleep(5);\nCREATE TABLE b (n int);");
    const cut = expect(deploy(url, folder)).rejects.toThrow();
    const sleeping = "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(5)%' AND pid <> pg_backend_pid()";
    await expect.poll(() => query(sleeping)).toHaveLength(1);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) AS victim`);
    await cut;
    expect(await query("SELECT to_regclass('a') IS NULL AS absent")).toEqual([{ absent: true }]);
    migration("1_first", "CREATE TABLE a (n int);");
    expect(await deploy(url, folder)).toEqual(["1_first"]);
  });

  it("edited after the fact are refused", async () => {
    migration("1_first", "CREATE TABLE a (n int);");
    await deploy(url, folder);
    migration("1_first", "CREATE TABLE a (n bigint);");
    await expect(deploy(url, folder)).rejects.toThrow("1_first was edited after it had been applied");
  });

  it("F8: wait for a lock in short tries, so that nobody queues behind them", async () => {
    migration("1_first", "CREATE TABLE a (n int);");
    await deploy(url, folder);
    migration("2_second", "ALTER TABLE a ADD m int;");
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE a");
    const deployed = deploy(url, folder);
    await holder.query("SELECT pg_sleep(2.5)");
    await holder.query("COMMIT");
    await holder.end();
    expect(await deployed).toEqual(["2_second"]);
  });
});

it("says what is wrong with the address, without the password", async () => {
  await expect(deploy("postgresql://u:hush@127.0.0.1:1/x", folder)).rejects.toThrow(
    /^(?![\s\S]*hush)[\s\S]*PostgreSQL runs at 127.0.0.1:1/,
  );
  await expect(deploy("nonsense", folder)).rejects.toThrow();
});

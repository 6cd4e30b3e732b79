import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, inject } from "vitest";

export type TestDatabase = {
  /** Address of the database, as the application's own role. */
  url: string;
  /** Plain SQL, past every rule of the application. One connection: what must overlap needs connections of its own. */
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
};

/**
 * A migrated, empty database for this test file alone, dropped afterwards. `DATABASE_URL` and `DATA_DIR` name it and a
 * fresh folder, so the application's own code works on them.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const url = new URL(server.url);
  const template = url.pathname.slice(1);
  const name = `uji_${randomBytes(6).toString("hex")}`;
  url.pathname = `/${name}`;
  await asAdmin(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${url.username}`);

  process.env.DATABASE_URL = url.href;
  process.env.DATA_DIR = await mkdtemp(path.join(os.tmpdir(), "guru-tumbuh-data-"));
  const folder = process.env.DATA_DIR;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const crowded = watchConnections();

  afterAll(async () => {
    await client.end();
    // The application's pool stays open until its process ends; without this it would complain of a lost connection.
    await openedPool()?.$disconnect();
    await asAdmin(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    await rm(folder, { recursive: true, force: true });
    expect(crowded, "queries that did not wait for each other on one connection").toEqual([]);
  });
  return {
    url: url.href,
    async query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) {
      const result = await client.query<Row>(sql, values);
      return result.rows;
    },
  };
}

/**
 * Collects pg's warnings of queries sent side by side over one connection, which pg 9 will refuse. Prisma sends them where it reads
 * three relations at once inside a transaction; such a read is to be written as one statement.
 */
function watchConnections(): string[] {
  const seen: string[] = [];
  process.on("warning", ({ name, message }) => {
    if (name === "DeprecationWarning" && message.includes("client.query()")) seen.push(message);
  });
  return seen;
}

/** lib/server/db.ts keeps its client here once it is used. */
function openedPool() {
  return (globalThis as { guruTumbuhDb?: { $disconnect: () => Promise<void> } }).guruTumbuhDb;
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

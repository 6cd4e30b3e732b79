// Applies prisma/migrations to a database and keeps Prisma's own `_prisma_migrations` table, so that Prisma's tools agree.
//
// Each migration runs in one transaction together with its row in that table: killed at any moment, it is there or it is
// not. (Prisma's engine writes the row apart, and through the pg adapter it cuts a script at every semicolon, also
// inside the body of a function.) A migration therefore holds no BEGIN, COMMIT or CREATE INDEX CONCURRENTLY.
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Logger, runMigrations as runWorkerMigrations } from "graphile-worker";
import pg from "pg";
import { OperatorError, sleep } from "./process.mjs";

export const MIGRATIONS = path.resolve(import.meta.dirname, "../../prisma/migrations");

const ADVISORY_LOCK = 20_100_001;
const LOCK_TRIES = 5;
const LOCK_NOT_AVAILABLE = "55P03";

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database up to the newest migration, then the tables of graphile-worker. Several nodes may call this at
 * once: an advisory lock lets one work and the others wait, then find nothing left to do.
 *
 * @param {string} databaseUrl
 * @param {string} [folder] the migrations, one folder each
 * @returns the names of the migrations applied now
 */
export async function deploy(databaseUrl, folder = MIGRATIONS) {
  const client = await connect(databaseUrl);
  try {
    await client.query("SET statement_timeout = '60s'");
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]).catch((error) => {
      throw new OperatorError(
        `Another node has been migrating this database for over a minute (${error.message}). Try again later.`,
      );
    });
    // A waiting ALTER TABLE blocks everybody behind it: give up early and try again rather than stop the whole product.
    await client.query("SET statement_timeout = 0; SET lock_timeout = '2s'; SET client_min_messages = warning");
    const applied = await applyPending(client, readMigrations(folder));
    await runWorkerMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) });
    return applied;
  } finally {
    await client.end();
  }
}

/** Connects, or says what is wrong with the address without printing its password. */
export async function connect(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    let where = "DATABASE_URL is not an address like postgresql://user:password@host:5432/database.";
    if (URL.canParse(databaseUrl)) {
      const { hostname, port, pathname } = new URL(databaseUrl);
      where = `Check that PostgreSQL runs at ${hostname}:${port || 5432}, that the database "${pathname.slice(1)}" exists, and the user and password in DATABASE_URL.`;
    }
    throw new OperatorError(`No connection to the database: ${error.message || error.code}\n${where}`);
  }
  client.on("error", () => {}); // a lost connection fails the query that is under way, and that is enough
  return client;
}

function readMigrations(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function applyPending(client, migrations) {
  await client.query(TABLE);
  const { rows } = await client.query(
    "SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS is_finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const known = new Map(rows.map((row) => [row.name, row]));
  const pending = [];
  for (const migration of migrations) {
    const row = known.get(migration.name);
    if (!row) pending.push(migration);
    else if (!row.is_finished) {
      throw new OperatorError(
        `Migration ${migration.name} was begun by another tool and never finished. Mend it with "prisma migrate resolve", then start again.`,
      );
    } else if (row.checksum !== migration.checksum) {
      throw new OperatorError(
        `Migration ${migration.name} was edited after it had been applied to this database.\n` +
          "Restore the file and write a new migration (npm run db:diff -- NAME). A demonstration database may be thrown away instead: remove .data/pg and .data/pg.json.",
      );
    }
  }
  for (const migration of pending) await applyOne(client, migration);
  return pending.map(({ name }) => name);
}

async function applyOne(client, { name, sql, checksum }) {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query("BEGIN");
      await client.query(sql);
      await client.query(
        "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, clock_timestamp(), $3, 1)",
        [randomUUID(), checksum, name],
      );
      await client.query("COMMIT");
      return;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {});
      if (error.code === LOCK_NOT_AVAILABLE && attempt < LOCK_TRIES) {
        await sleep(1_000 * attempt);
        continue;
      }
      const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split("\n").length}` : "";
      throw new OperatorError(
        `Migration ${name} failed${line} and was rolled back: ${error.message}${error.detail ? `\n${error.detail}` : ""}`,
      );
    }
  }
}

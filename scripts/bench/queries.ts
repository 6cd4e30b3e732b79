// How often a page asks the database: the server's own statement log, switched on for the while. Needs the embedded server.
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { quantile } from "./timing";
import type { Visitor } from "./visitor";

const STATEMENT = / LOG: {2}(?:statement|execute [^:]+): /g;
const TRIES = 3;

export type QueryCounter = {
  /** SQL statements the server gets while it answers this page, on a warm server. */
  count: (visitor: Visitor, page: string) => Promise<number>;
  stop: () => Promise<void>;
};

/**
 * Begins to count. `adminUrl` is the superuser's, who alone may change what is logged. Nobody else may use the product
 * meanwhile, its worker included.
 */
export async function countQueries(adminUrl: string, dataDir: string): Promise<QueryCounter> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const log = path.join(dataDir, "pg.log");
  await set("ALTER SYSTEM SET log_statement = 'all'", "all");

  async function set(sql: string, value: string) {
    await client.query(sql);
    await client.query("SELECT pg_reload_conf()");
    // All processes of the server are told at once and heed it at their next query; this connection shows when.
    let present = "";
    while (present !== value) present = (await client.query("SHOW log_statement")).rows[0].log_statement;
  }

  async function countOnce(visitor: Visitor, page: string): Promise<number> {
    const before = fs.statSync(log).size;
    const { status } = await visitor.get(page);
    if (status !== 200) throw new Error(`${page} answers ${status}`);
    return fs.readFileSync(log).subarray(before).toString("utf8").match(STATEMENT)?.length ?? 0;
  }

  return {
    async count(visitor, page) {
      await countOnce(visitor, page);
      const counts = [];
      for (let i = 0; i < TRIES; i++) counts.push(await countOnce(visitor, page));
      // The middle one: once a minute a session notes that it is in use, and that is not the page's doing.
      return quantile(counts, 0.5);
    },
    async stop() {
      await set("ALTER SYSTEM RESET log_statement", "none");
      await client.end();
    },
  };
}

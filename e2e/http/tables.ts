import pg from "pg";

/**
 * Whether anything changed in the database: a fingerprint per table. What a mere reading may move is left out: when somebody
 * was last seen, and the counters of throttling.
 */
const IGNORED_TABLES = new Set(["batas_laju", "_prisma_migrations"]);
const IGNORED_COLUMNS = ["terakhir_dipakai"];

let client: pg.Client | null = null;
let query: string | null = null;

async function connection(): Promise<pg.Client> {
  if (client) return client;
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await (await connection()).query<Row>(text, values)).rows;
}

/** Table → number of rows and a hash of all of them. */
export type Fingerprint = Record<string, string>;

export async function fingerprint(): Promise<Fingerprint> {
  query ??= await fingerprintQuery();
  const rows = await sql<{ name: string; mark: string }>(query);
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

async function fingerprintQuery(): Promise<string> {
  const tables = await sql<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND (relnamespace = 'public'::regnamespace
      OR oid = 'graphile_worker._private_jobs'::regclass) ORDER BY 1`,
  );
  const without = IGNORED_COLUMNS.map((column) => ` - '${column}'`).join("");
  return tables
    .filter(({ name }) => !IGNORED_TABLES.has(name))
    .map(
      ({
        name,
      }) => `SELECT '${name}' AS name, count(*) || ':' || coalesce(md5(string_agg(j, ',' ORDER BY j)), '') AS mark
        FROM (SELECT (to_jsonb(t)${without})::text AS j FROM ${name} t) x`,
    )
    .join(" UNION ALL ");
}

/** The tables that differ between two fingerprints. */
export function changedTables(before: Fingerprint, after: Fingerprint): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
}

/** Lets the throttles begin anew: a suite sends more in a minute than people do in a day. */
export async function forgetLimits(): Promise<void> {
  await sql("DELETE FROM batas_laju");
}

export async function closeTables(): Promise<void> {
  await client?.end();
  client = null;
}

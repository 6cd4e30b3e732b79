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

/** Table → number of rows, and what changes with any of them. */
export type Fingerprint = Record<string, string>;

export async function fingerprint(): Promise<Fingerprint> {
  query ??= await fingerprintQuery();
  // Named, so that it is planned once: a hundred tables take longer to plan than to read.
  const { rows } = await (await connection()).query<{ name: string; mark: string }>({
    name: "fingerprint",
    text: query,
  });
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

async function fingerprintQuery(): Promise<string> {
  const tables = await sql<{ name: string; hasIgnored: boolean }>(
    `SELECT c.oid::regclass::text AS name, EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = ANY($1) AND NOT a.attisdropped) AS "hasIgnored"
      FROM pg_class c WHERE relkind = 'r' AND (relnamespace = 'public'::regnamespace
        OR oid = 'graphile_worker._private_jobs'::regclass) ORDER BY 1`,
    [IGNORED_COLUMNS],
  );
  const without = IGNORED_COLUMNS.map((column) => ` - '${column}'`).join("");
  // Whatever is written carries the number of its transaction, and numbers grow: the newest one and the count tell of any change.
  const quick = (name: string) =>
    `SELECT '${name}' AS name, count(*) || ':' || coalesce(max(xmin::text::bigint), 0) AS mark FROM ${name}`;
  const whole = (name: string) =>
    `SELECT '${name}' AS name, count(*) || ':' || coalesce(md5(string_agg(j, ',' ORDER BY j)), '') AS mark
      FROM (SELECT (to_jsonb(t)${without})::text AS j FROM ${name} t) x`;
  return tables
    .filter(({ name }) => !IGNORED_TABLES.has(name))
    .map(({ name, hasIgnored }) => (hasIgnored ? whole(name) : quick(name)))
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

// Writes the next migration from the difference between prisma/migrations/schema.snapshot (the models as they stood at
// the last migration) and the models now, through Prisma's schema engine in WebAssembly: no native engine, no database.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MIGRATIONS } from "./migrate.mjs";
import { OperatorError } from "./process.mjs";

const PRISMA = path.resolve(import.meta.dirname, "../../prisma");
// Not *.prisma: Prisma reads every such file below its folder as part of the schema.
const SNAPSHOT = path.join(MIGRATIONS, "schema.snapshot");

/**
 * Makes `prisma/migrations/<time>_<name>/migration.sql` and renews the snapshot. Without any difference the file is
 * empty but for its heading: the place for hand-written SQL.
 *
 * @param {string} name what the migration does, in words
 * @returns the path of the new file
 */
export async function createMigration(name) {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_|_$/g, "");
  if (!slug) throw new OperatorError("Name the migration: npm run db:diff -- what_it_does");
  const sql = await schemaDifference();
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${time}_${slug}`);
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  fs.writeFileSync(file, sql || `-- ${name}\n`);
  fs.writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  fs.writeFileSync(SNAPSHOT, presentSchema());
  return file;
}

/** The SQL from the snapshot to the present models; empty when every model stands in a migration. */
export async function schemaDifference() {
  const files = (content) => [{ path: path.join(PRISMA, "schema.prisma"), content }];
  const now = presentSchema();
  const from = fs.existsSync(SNAPSHOT)
    ? { tag: "schemaDatamodel", files: files(fs.readFileSync(SNAPSHOT, "utf8")) }
    : { tag: "empty" };
  const engine = await loadEngine(files(now));
  const { stdout } = await engine.diff({
    from,
    to: { tag: "schemaDatamodel", files: files(now) },
    script: true,
    exitCode: false,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return /^\s*-- This is an empty migration\.\s*$/.test(stdout) ? "" : stdout;
}

function presentSchema() {
  const folder = path.join(PRISMA, "models");
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort();
  return [path.join(PRISMA, "schema.prisma"), ...names.map((name) => path.join(folder, name))]
    .map((file) => fs.readFileSync(file, "utf8"))
    .join("\n");
}

async function loadEngine(files) {
  const require = createRequire(import.meta.url);
  const code = path.join(
    path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
    "schema_engine_bg.wasm",
  );
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(code), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory({
    ...noDatabase,
    connect: async () => noDatabase,
    connectToShadowDb: async () => noDatabase,
  });
  return bindings.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    adapter,
  );
}

/** The engine greets a database even to compare two files; this one knows nothing and is content with everything. */
const noDatabase = {
  provider: "postgres",
  adapterName: "none",
  getConnectionInfo: () => ({ supportsRelationJoins: true }),
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
};

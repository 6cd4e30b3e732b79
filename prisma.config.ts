import path from "node:path";
import { defineConfig } from "prisma/config";

// `prisma generate` asks the internet for the native schema engine unless this names an existing file; it never runs it.
// Migrations go through scripts/lib/migrate.mjs, which needs no native engine either.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve("prisma/schema.prisma");

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
});

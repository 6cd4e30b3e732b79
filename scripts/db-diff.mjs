// npm run db:diff -- NAME: makes the next migration from what has changed in prisma/models.
import path from "node:path";
import { ROOT } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { createMigration } from "./lib/schema-diff.mjs";

await main(async () => {
  const file = await createMigration(process.argv.slice(2).join(" "));
  console.log(
    `Wrote ${path.relative(ROOT, file)}. Read it, and append what the models cannot say (CHECK, triggers, indexes).`,
  );
});

// npm run db:deploy: applies the migrations this database lacks.
import { withDatabase } from "./lib/database.mjs";
import { main } from "./lib/main.mjs";
import { deploy } from "./lib/migrate.mjs";

await main(() =>
  withDatabase(async (databaseUrl) => {
    const applied = await deploy(databaseUrl);
    console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
  }),
);

// Gives a script the product's database, whichever it is and whether or not the product runs now.
import { readSettings } from "./environment.mjs";
import { runningPostgresUrl, startPostgres } from "./postgres.mjs";

/**
 * Calls `work(databaseUrl, settings)` with DATABASE_URL, else with the embedded server of the data folder: the one that
 * runs now, else one started for this and stopped afterwards.
 */
export async function withDatabase(work) {
  const settings = readSettings();
  const existing = settings.databaseUrl ?? runningPostgresUrl(settings.dataDir);
  if (existing) return work(existing, settings);
  const server = await startPostgres({ dataDir: settings.dataDir });
  try {
    return await work(server.url, settings);
  } finally {
    await server.stop();
  }
}

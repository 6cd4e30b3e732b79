import type { TestProject } from "vitest/node";
import { deploy } from "../lib/migrate.mjs";
import { startPostgres } from "../lib/postgres.mjs";
import { moveClock } from "./moments.mjs";
import { createDataFolder, FAST_SETTINGS, removeDataFolder } from "./temporary-data.mjs";

/** Global set-up of the integration tests: one server for all of them, with a migrated database to copy. AS_IF moves its clock. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await createDataFolder();
  const server = await startPostgres({ dataDir, settings: FAST_SETTINGS });
  await deploy(server.url);
  await moveClock(server.url);
  project.provide("databaseServer", { url: server.url, adminUrl: server.adminUrl });
  return async () => {
    await server.stop();
    await removeDataFolder(dataDir);
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** `url` names the migrated database, which nobody may open: it is the template. */
    databaseServer: { url: string; adminUrl: string };
  }
}

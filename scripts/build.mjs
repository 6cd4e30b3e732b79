// npm run build: generates the client and builds the standalone server, whether or not the last build is still good.
import { productEnvironment, readSettings } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";

await main(async () => {
  const settings = readSettings();
  await ensurePackages();
  const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  await ensureBuild(productEnvironment(settings, settings.databaseUrl ?? ""), { force: true });
});

// npm run build: generates the client and builds the standalone server, whether or not the last build is still good.
import { readSettings } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";

await main(async () => {
  readSettings(); // .env may hold NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  await ensurePackages();
  const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  await ensureBuild({ force: true });
});

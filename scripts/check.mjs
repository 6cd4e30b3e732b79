// npm run check: what can be known within a minute, before every commit.
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";

await main(async () => {
  await ensurePackages();
  const { ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  const { staticSteps } = await import("./check/static-steps.mjs");
  const { runSteps, vitest } = await import("./lib/steps.mjs");
  await runSteps([{ name: "Unit tests", work: () => vitest("unit") }, ...staticSteps()], { together: 2 });
});

// npm run test:e2e -- NAME…: the journeys whose file or title holds NAME, on a fresh build; other arguments go to Playwright.
import path from "node:path";
import { ROOT } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { run } from "./lib/process.mjs";

await main(async () => {
  await ensurePackages();
  const { ensureChromium } = await import("./ensure-chromium.mjs");
  await ensureChromium();
  const playwright = path.join(ROOT, "node_modules/.bin/playwright");
  const { code } = await run(playwright, ["test", ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
  process.exitCode = code ?? 1;
});

// npm start: from a fresh clone to a running product, and the same again in seconds. Needs nothing but Node.js and npm.
import path from "node:path";
import { productEnvironment } from "./lib/environment.mjs";
import { foreground } from "./lib/foreground.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { ensurePortIsFree } from "./lib/port.mjs";

await foreground(async ({ settings, lock, own, stop }) => {
  const environment = productEnvironment(settings, settings.databaseUrl ?? "");
  await ensurePortIsFree(settings);
  console.log("\n  Guru Tumbuh\n");
  await ensurePackages();
  // What follows needs packages, so it is loaded only now.
  const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  await ensureBuild();
  const { createProduct } = await import("./lib/product.mjs");
  const logFile = settings.databaseUrl ? null : path.join(settings.dataDir, "app.log");
  const product = createProduct({
    settings,
    logFile,
    onGivenUp: (error) => {
      console.error(`\n✗ ${error.message}\n`);
      stop(1);
    },
  });
  own(product);
  await product.start();
  lock.update({ url: environment.NEXTAUTH_URL });
  const { announce } = await import("./lib/demo.mjs");
  announce(environment.NEXTAUTH_URL, settings.isDemo);
  if (logFile) console.log(`  Data: ${settings.dataDir}   Log: ${logFile}`);
  console.log("  Stop with Ctrl-C.\n");
});

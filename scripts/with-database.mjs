// node scripts/with-database.mjs SCRIPT.ts ARGUMENTS…: runs a script that uses the application's code, with the product's
// environment and its database; the embedded one is found when it runs, and started for the while when it does not.
import { spawn } from "node:child_process";
import { productEnvironment, ROOT } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";

await main(async () => {
  await ensurePackages();
  const { ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  const { withDatabase } = await import("./lib/database.mjs");
  const { deploy } = await import("./lib/migrate.mjs");
  process.exitCode = await withDatabase(async (databaseUrl, settings) => {
    await deploy(databaseUrl);
    const child = spawn(process.execPath, ["--import", "tsx", ...process.argv.slice(2)], {
      cwd: ROOT,
      env: productEnvironment(settings, databaseUrl),
      stdio: "inherit",
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    return new Promise((resolve) => {
      child.on("exit", (code) => resolve(code ?? 1));
    });
  });
});

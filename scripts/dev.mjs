// npm run dev: the product with Next's development server; the same database and data folder as npm start.
import path from "node:path";
import { productEnvironment, ROOT } from "./lib/environment.mjs";
import { foreground } from "./lib/foreground.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { ensurePortIsFree } from "./lib/port.mjs";
import { run } from "./lib/process.mjs";

await foreground(async ({ settings, lock, own, stop }) => {
  await ensurePortIsFree(settings);
  console.log("\n  Guru Tumbuh (development)\n");
  await ensurePackages();
  const { ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  const { createProduct } = await import("./lib/product.mjs");
  const product = createProduct({ settings, ports: [] });
  own(product);
  await product.start();
  const environment = { ...productEnvironment(settings, product.databaseUrl), NODE_ENV: "development" };
  lock.update({ url: environment.NEXTAUTH_URL });
  const { announce } = await import("./lib/demo.mjs");
  announce(environment.NEXTAUTH_URL, settings.isDemo);
  const next = path.join(ROOT, "node_modules/.bin/next");
  const args = ["dev", "--port", String(settings.port), "--hostname", settings.host];
  // Not awaited: set-up ends here, and the server goes on until it or we are stopped.
  run(next, args, { cwd: ROOT, env: environment, stdio: ["ignore", "inherit", "inherit"] }).then(({ code }) =>
    stop(code ?? 0),
  );
});

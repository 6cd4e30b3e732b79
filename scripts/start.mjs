// npm start: from a fresh clone to a running product, and the same again in seconds. Needs nothing but Node.js and npm.
import net from "node:net";
import path from "node:path";
import { productEnvironment, readSettings } from "./lib/environment.mjs";
import { takeLock } from "./lib/lock.mjs";
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { endAllGroups, OperatorError, watchParent } from "./lib/process.mjs";

await main(async () => {
  const settings = readSettings();
  // Several nodes on a database of their own choice may share a folder; the embedded database belongs to one.
  const lockName = settings.databaseUrl ? `start-${settings.port}.lock` : "start.lock";
  const lock = await takeLock(path.join(settings.dataDir, lockName), "Guru Tumbuh");
  let product = null;
  let setUp = Promise.resolve();
  let isStopping = false;

  async function stop(code) {
    if (isStopping) return;
    isStopping = true;
    lock.update({ isStopping: true });
    // Nodes drain, and whatever set-up was running is ended; then the database, which everybody else needs.
    await Promise.allSettled([product?.stop(), endAllGroups(11_000), setUp]);
    lock.release();
    process.exit(code);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!isStopping) console.log("\n  Stopping …");
      stop(0);
    });
  }
  watchParent(() => stop(0));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // our reader left; we may stay

  setUp = (async () => {
    const environment = productEnvironment(settings, settings.databaseUrl ?? "");
    await ensurePortIsFree(settings);
    console.log("\n  Guru Tumbuh\n");
    await ensurePackages();
    const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
    await ensureClient();
    await ensureBuild(environment);
    const { createProduct } = await import("./lib/product.mjs");
    const logFile = settings.databaseUrl ? null : path.join(settings.dataDir, "app.log");
    const onGivenUp = (error) => {
      if (isStopping) return;
      console.error(`\n✗ ${error.message}\n`);
      stop(1);
    };
    product = createProduct({ settings, logFile, onGivenUp });
    await product.start();
    lock.update({ url: environment.NEXTAUTH_URL });
    await announce(settings, environment.NEXTAUTH_URL, logFile);
  })();
  try {
    await setUp;
  } catch (error) {
    if (isStopping) return; // we did that ourselves, and `stop` is cleaning up
    await product?.stop();
    lock.release();
    throw error;
  }
});

async function ensurePortIsFree({ port, host }) {
  const fault = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (!fault) return;
  if (fault.code === "EADDRINUSE") {
    throw new OperatorError(
      `Port ${port} is taken by another program. Stop that one, or choose another port:  PORT=${port + 1} npm start`,
    );
  }
  throw new OperatorError(
    `Cannot listen on ${host}:${port} (${fault.code}). Set PORT and HOST to an address of this machine.`,
  );
}

async function announce({ isDemo, databaseUrl }, url, logFile) {
  console.log(`\n  Ready:  ${url}\n`);
  if (isDemo) {
    const { DEMO_PASSWORD, demoAccounts } = await import("./lib/demo.mjs");
    console.log(`  Demonstration accounts (password of all: ${DEMO_PASSWORD})`);
    for (const { masuk, peran, nama, cerita } of demoAccounts()) {
      console.log(`    ${masuk.padEnd(18)} ${peran.padEnd(8)} ${nama}: ${cerita}`);
    }
    console.log("");
  }
  if (!databaseUrl) console.log(`  Data: .data   Log: ${logFile}`);
  console.log("  Stop with Ctrl-C.\n");
}

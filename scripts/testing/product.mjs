// The built product for tests: own database, own data folder, demonstration data, one or two nodes.
import path from "node:path";
import { ensureBuild, ensureClient } from "../lib/build.mjs";
import { probePort } from "../lib/port.mjs";
import { createProduct } from "../lib/product.mjs";
import { moveClock } from "./moments.mjs";
import { createDataFolder, removeDataFolder } from "./temporary-data.mjs";

const HOST = "127.0.0.1";

/** What an operator's shell may hold and no test may depend on. */
const NOT_FOR_TESTS = [
  ...["DATABASE_URL", "SMTP_URL", "MAIL_FROM", "UPLOADTHING_TOKEN", "TRUST_PROXY", "WORKER", "LOG_LEVEL"],
  ...["NEXTAUTH_SECRET", "NEXTAUTH_URL"],
];

/** @returns {import("../lib/environment.mjs").Settings} */
function settingsFor(dataDir, port) {
  const given = { ...process.env };
  for (const name of NOT_FOR_TESTS) delete given[name];
  return { port, host: HOST, dataDir, databaseUrl: null, isDemo: true, given };
}

/**
 * Starts the product as it would run for real (built if need be) and answers when every node is ready. A node or a database
 * that is killed comes back by itself. AS_IF moves its clock (moments.mjs).
 *
 * @param {object} [options]
 * @param {number} [options.port] of the first node; by default free ones are taken
 * @param {Record<string, string | undefined>} [options.env] changes to the environment of the nodes
 * @param {1 | 2} [options.nodes] how many application processes share the database
 */
export async function startProduct({ port, env = {}, nodes = 1 } = {}) {
  await ensureClient();
  await ensureBuild();
  const ports = [port ?? (await probePort(0, HOST))];
  while (ports.length < nodes) ports.push(await probePort(0, HOST));
  const urls = ports.map((each) => `http://${HOST}:${each}`);
  const dataDir = await createDataFolder();
  const logFile = path.join(dataDir, "app.log");
  const product = createProduct({
    settings: settingsFor(dataDir, ports[0]),
    ports,
    logFile,
    report: (_title, work) => work(),
    onMigrated: moveClock,
    environment: {
      NEXTAUTH_URL: urls[0],
      GURU_TUMBUH_TEST: "1",
      ...env,
    },
  });
  async function stop() {
    await product.stop();
    await removeDataFolder(dataDir);
  }
  try {
    await product.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    /** Address of the first node. */
    url: /** @type {string} */ (urls[0]),
    urls,
    databaseUrl: /** @type {string} */ (product.databaseUrl),
    /** The database's superuser, for faults that nobody else may make. */
    adminUrl: /** @type {string} */ (product.adminUrl),
    dataDir,
    /** Mails that were sent, one file each. */
    mailDir: path.join(dataDir, "surel"),
    /** Output of all nodes. */
    logFile,
    /** kill -9 of a node; resolves when it is dead; `ready` says when its successor answers. */
    killApp: (index = 0) => product.nodes[index].kill(),
    /** kill -9 of the database server; resolves when it is dead; `ready` says when its successor answers. */
    killPostgres: () => product.killPostgres(),
    /** Resolves when every node answers /readyz with 200. */
    ready: () => product.ready(),
    /** Drains the nodes, stops the database, removes the data. */
    stop,
  };
}

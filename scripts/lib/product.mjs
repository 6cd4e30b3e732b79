// The product as a whole: database, migrations, demonstration data, one or more nodes; each brought back when it dies.
import path from "node:path";
import { superviseApp } from "./app.mjs";
import { isEmpty, loadDemoData } from "./demo.mjs";
import { productEnvironment } from "./environment.mjs";
import { connect, deploy } from "./migrate.mjs";
import { startPostgres, stopServerOf } from "./postgres.mjs";
import { OperatorError, restartBudget } from "./process.mjs";
import { step } from "./progress.mjs";

/**
 * @param {object} options
 * @param {import("./environment.mjs").Settings} options.settings
 * @param {number[]} [options.ports] one node per port; none: the database alone
 * @param {NodeJS.Dict<string>} [options.environment] changes to the product's environment
 * @param {string | null} [options.logFile] the nodes' output; null: to our own
 * @param {Record<string, string>} [options.databaseSettings] settings of the embedded server
 * @param {(databaseUrl: string) => Promise<void>} [options.onMigrated] work on the database before any data is loaded
 * @param {(error: Error) => void} [options.onGivenUp] something dies too often to be kept running
 * @param {typeof step} [options.report] shows the steps
 * @returns `{ start(), ready(), nodes, databaseUrl, adminUrl, killPostgres(), stop() }`; `stop()` may be called at any time
 */
export function createProduct({
  settings,
  ports = [settings.port],
  environment: changes = {},
  logFile = null,
  databaseSettings,
  onMigrated = async () => {},
  onGivenUp = () => {},
  report = step,
}) {
  const embedded = settings.databaseUrl ? null : { dataDir: settings.dataDir, settings: databaseSettings };
  const restarts = restartBudget();
  let databaseUrl = settings.databaseUrl;
  let postgres = null;
  let nodes = [];
  let isStopping = false;
  let starting = Promise.resolve();
  let recovering = Promise.resolve();

  const environmentOf = (port) => ({ ...productEnvironment({ ...settings, port }, databaseUrl), ...changes });

  function phase(title, work) {
    if (isStopping) throw new OperatorError("The product was stopped while it started.");
    return report(title, work);
  }

  async function reachDatabase() {
    if (embedded) {
      postgres = await startPostgres(embedded);
      databaseUrl = postgres.url;
      watchPostgres();
    } else {
      const client = await connect(databaseUrl);
      await client.end();
    }
  }

  /** A database that dies comes back with everything it had acknowledged, and the nodes reconnect by themselves. */
  function watchPostgres() {
    postgres.exited.then(() => {
      if (isStopping) return;
      recovering = recoverPostgres();
      recovering.catch((error) => !isStopping && onGivenUp(error));
    });
  }

  async function recoverPostgres() {
    if (restarts.isExhausted()) {
      throw new OperatorError(`PostgreSQL keeps ending. Its log: ${path.join(settings.dataDir, "pg.log")}`);
    }
    const { port } = postgres;
    postgres = await startPostgres(embedded);
    databaseUrl = postgres.url;
    watchPostgres();
    if (postgres.port !== port)
      await Promise.all(nodes.map((node, index) => node.restart(environmentOf(ports[index]))));
  }

  const ready = () => Promise.all(nodes.map((node) => node.ready()));

  async function start() {
    await phase(embedded ? "Starting PostgreSQL" : "Reaching the database", reachDatabase);
    await phase("Applying migrations", () => deploy(databaseUrl));
    await onMigrated(databaseUrl);
    if (settings.isDemo && (await isEmpty(databaseUrl))) {
      await phase("Loading the demonstration data", () => loadDemoData(environmentOf(settings.port)));
    }
    if (ports.length === 0) return;
    await phase("Starting the application", () => {
      nodes = ports.map((port) => superviseApp({ environment: environmentOf(port), logFile, onGivenUp }));
      return ready();
    });
  }

  return {
    start: () => {
      starting = start();
      return starting;
    },
    ready,
    get nodes() {
      return nodes;
    },
    get databaseUrl() {
      return databaseUrl;
    },
    get adminUrl() {
      return postgres?.adminUrl ?? null;
    },
    killPostgres: () => postgres.kill(),
    async stop() {
      isStopping = true;
      await Promise.all(nodes.map((node) => node.stop()));
      await Promise.allSettled([starting, recovering]);
      if (embedded) await stopServerOf(path.join(settings.dataDir, "pg"));
    },
  };
}

// Keeps one node of the application (server.mjs) running: started again when it dies, given up when it keeps dying.
import { fork } from "node:child_process";
import path from "node:path";
import { ROOT } from "./environment.mjs";
import { openLog } from "./log-file.mjs";
import { tail } from "./packages.mjs";
import { OperatorError, restartBudget, startGroup, waitUntil } from "./process.mjs";

const READY_PATIENCE = 60_000;
const DRAIN_PATIENCE = 11_000;

/**
 * Starts a node and watches it.
 *
 * @param {object} options
 * @param {NodeJS.Dict<string>} options.environment
 * @param {string | null} options.logFile where its output goes; null: to our own
 * @param {(error: Error) => void} options.onGivenUp called when it has died too often
 * @returns `{ pid, ready(), kill(), restart(environment), stop() }`
 */
export function superviseApp({ environment, logFile, onGivenUp }) {
  const log = logFile ? openLog(logFile) : null;
  const out = log?.fd ?? "inherit";
  const restarts = restartBudget();
  let current = environment;
  let child = begin();
  let isStopping = false;
  let failure = null;

  function begin() {
    const started = startGroup((group) =>
      fork(path.join(ROOT, "scripts/server.mjs"), {
        env: current,
        execArgv: [],
        stdio: ["ignore", out, out, "ipc"],
        ...group,
      }),
    );
    started.once("exit", (code, signal) => {
      if (isStopping || failure) return;
      try {
        if (restarts.isExhausted()) {
          const words = log ? tail(log.written()) : "See its output above.";
          throw new OperatorError(
            `The application keeps ending (${signal ?? `code ${code}`}). Its last words:\n${words}`,
          );
        }
        child = begin();
      } catch (error) {
        failure = error;
        onGivenUp(error);
      }
    });
    return started;
  }

  async function end() {
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    if (hasEnded()) return;
    child.kill("SIGTERM");
    if (!(await waitUntil(hasEnded, DRAIN_PATIENCE))) child.kill("SIGKILL");
  }

  return {
    get pid() {
      return child.pid;
    },
    /** Waits until /readyz says 200; throws when the node is stopped or given up, or a minute has passed. */
    async ready() {
      const host = ["0.0.0.0", "::"].includes(current.HOSTNAME) ? "127.0.0.1" : current.HOSTNAME;
      const address = `http://${host.includes(":") ? `[${host}]` : host}:${current.PORT}/readyz`;
      let last = "nothing";
      const isReady = await waitUntil(
        async () => {
          if (failure) throw failure;
          if (isStopping) throw new OperatorError("The application was stopped before it was ready.");
          try {
            const response = await fetch(address, { signal: AbortSignal.timeout(3_000) });
            last = `${response.status} ${(await response.text()).slice(0, 500)}`;
            return response.ok;
          } catch {
            return false;
          }
        },
        READY_PATIENCE,
        100,
      );
      if (!isReady) {
        throw new OperatorError(
          `The application did not become ready: ${address} says ${last}.${logFile ? ` Its log: ${logFile}` : ""}`,
        );
      }
    },
    /** Ends the node in the middle of whatever it does, as a crash would; the supervisor starts it again. */
    async kill() {
      const killed = child;
      const exited = new Promise((resolve) => killed.once("exit", resolve));
      killed.kill("SIGKILL");
      await exited;
    },
    /** Drains the node and starts it with another environment. */
    async restart(changed) {
      current = changed;
      isStopping = true;
      await end();
      isStopping = false;
      child = begin();
    },
    async stop() {
      if (isStopping) return;
      isStopping = true;
      await end();
      log?.close();
    },
  };
}

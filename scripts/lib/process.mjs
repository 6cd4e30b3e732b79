// Processes: is one alive, when did it start, run one to its end, stop one with its children.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export { sleep };

/** An error an operator can act on: printed as it stands, without a stack. */
export class OperatorError extends Error {}

/** Whether a process with this id runs (also one of another user); a zombie nobody has reaped yet does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return statOf(pid)?.state !== "Z";
}

/** When the process started, as an opaque text; ids are reused, the pair (id, start) is not. Null when it is gone. */
export function startOf(pid) {
  if (process.platform === "linux") return statOf(pid)?.start ?? null;
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || null;
}

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before may hold blanks and brackets
    return {
      name: stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")),
      state: fields[0],
      parent: Number(fields[1]),
      start: fields[19],
    };
  } catch {
    return null;
  }
}

/**
 * Calls `orphaned()` once when the program that runs us as a package script (npm) has died: nobody passes Ctrl-C on to us
 * any more. npm puts a shell between itself and us, which outlives it.
 */
export function watchParent(orphaned) {
  if (!process.env.npm_lifecycle_event) return;
  const chain = () => {
    const parent = process.ppid;
    const stat = statOf(parent);
    return /^(ba|da|a|z)?sh$/.test(stat?.name ?? "") ? `${parent} ${stat.parent}` : String(parent);
  };
  const first = chain();
  const timer = setInterval(() => {
    if (chain() === first) return;
    clearInterval(timer);
    orphaned();
  }, 500);
  timer.unref();
}

/** Waits until `condition()` is true; false when `milliseconds` pass first. */
export async function waitUntil(condition, milliseconds, every = 50) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await condition()) return true;
    await sleep(every);
  }
  return Boolean(await condition());
}

const groups = new Map(); // process id → ChildProcess, each the leader of its own process group
let announceGroups = () => {};
let areGroupsClosed = false;

/** Tells `listener(pids)` now and whenever the set of our running process groups changes. */
export function watchGroups(listener) {
  announceGroups = () => listener([...groups.keys()]);
  announceGroups();
}

/**
 * Starts a child as the leader of its own process group: Ctrl-C in the terminal reaches us alone, and we decide what ends
 * when. `starter` is spawn or fork, already bound to its arguments but for the options.
 */
export function startGroup(starter) {
  if (areGroupsClosed) throw new OperatorError("Nothing is started any more: the product is being stopped.");
  const child = starter({ detached: true });
  if (child.pid) {
    groups.set(child.pid, child);
    announceGroups();
    child.once("exit", () => {
      groups.delete(child.pid);
      announceGroups();
    });
  }
  return child;
}

/** Sends a signal to a process group; silent when it has gone. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // it has ended already
  }
}

/** Ends process groups: SIGTERM, and SIGKILL for what is still there after `patience` milliseconds. */
export async function endGroups(pids, patience) {
  for (const pid of pids) signalGroup(pid, "SIGTERM");
  await waitUntil(() => !pids.some(isAlive), patience);
  for (const pid of pids) signalGroup(pid, "SIGKILL");
}

/**
 * Runs a program to its end. Resolves to `{ code, signal, output }`; output holds the last 200,000 characters of stdout
 * and stderr together, and `onOutput(text)` sees them as they come (not with `stdio: "inherit"`).
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = startGroup((group) =>
      spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, ...group }),
    );
    let output = "";
    const take = (chunk) => {
      output = (output + chunk).slice(-200_000);
      onOutput?.(String(chunk));
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.on("error", (error) => reject(new OperatorError(`Could not run ${command}: ${error.message}`)));
    child.on("close", (code, signal) => resolve({ code, signal, output }));
  });
}

/** Ends whatever we have started and not yet ended, with all its children, and lets nothing new begin. */
export async function endAllGroups(patience) {
  areGroupsClosed = true;
  await endGroups([...groups.keys()], patience);
}

/** Counts restarts: `isExhausted()` notes one more, and is true when there were more than `limit` within a minute. */
export function restartBudget(limit = 5) {
  const times = [];
  return {
    isExhausted() {
      const now = performance.now();
      times.push(now);
      return times.filter((time) => now - time < 60_000).length > limit;
    },
  };
}

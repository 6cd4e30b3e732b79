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
    return { state: fields[0], start: fields[19] };
  } catch {
    return null;
  }
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

const running = new Set();

/**
 * Runs a program to its end in its own process group, so that Ctrl-C reaches us first and we decide what ends when.
 * Resolves to `{ code, signal, output }`; output holds the last 200,000 characters of stdout and stderr together.
 * `onOutput(text)` sees the text as it comes.
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: true });
    running.add(child);
    let output = "";
    const take = (chunk) => {
      output = (output + chunk).slice(-200_000);
      onOutput?.(String(chunk));
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.on("error", (error) => {
      running.delete(child);
      reject(new OperatorError(`Could not run ${command}: ${error.message}`));
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ code, signal, output });
    });
  });
}

/** Sends a signal to a process group we made with `detached: true`; silent when it has gone. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // it has ended already
  }
}

/** Ends whatever `run` is running now, with all its children; used when we are told to stop during set-up. */
export async function stopRunning() {
  const children = [...running];
  for (const child of children) signalGroup(child.pid, "SIGTERM");
  await waitUntil(() => running.size === 0, 3_000);
  for (const child of running) signalGroup(child.pid, "SIGKILL");
}

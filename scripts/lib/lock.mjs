// One product per data folder: a lock file that names its holder by process id and start time, so that a lock left by a
// killed holder is recognised, and what that holder had started is ended.
import fs from "node:fs";
import path from "node:path";
import { endGroups, isAlive, OperatorError, sleep, startOf, waitUntil, watchGroups } from "./process.mjs";

const DRAIN_PATIENCE = 15_000;

/**
 * Takes the lock or throws an OperatorError that names the holder. A holder that is shutting down is waited for.
 *
 * @returns `{ update(facts), release() }`: facts (`url`, `isStopping`) are what the next starter is told
 */
export async function takeLock(file, what) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const lock = create(file);
    if (lock) return lock;
    const holder = read(file);
    if (holder && isSame(holder)) {
      await waitForHolder(file, holder, what);
    } else {
      if (holder)
        await endGroups(
          holder.groups.filter(isSame).map(({ pid }) => pid),
          12_000,
        );
      fs.rmSync(file, { force: true });
    }
    if (attempt === 5)
      throw new OperatorError(`Could not take ${file}. If nothing else is starting, remove that file.`);
  }
}

function create(file) {
  const facts = { pid: process.pid, start: startOf(process.pid), url: null, isStopping: false, groups: [] };
  const write = (flag) => fs.writeFileSync(file, JSON.stringify(facts), { flag, mode: 0o600 });
  try {
    write("wx");
  } catch (error) {
    if (error.code === "EEXIST") return null;
    throw new OperatorError(
      `Cannot write ${file}: ${error.message}\nThe data folder must belong to the user who starts the product.`,
    );
  }
  let isHeld = true;
  const update = (changes) => {
    if (!isHeld) return;
    Object.assign(facts, changes);
    fs.writeFileSync(`${file}.new`, JSON.stringify(facts), { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  };
  // Children are noted, so that a start after our sudden death can end those that have not noticed it.
  watchGroups((pids) => update({ groups: pids.map((pid) => ({ pid, start: startOf(pid) })) }));
  return {
    update,
    release() {
      isHeld = false;
      fs.rmSync(file, { force: true });
    },
  };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null; // gone, or cut off by a crash while it was written
  }
}

const isSame = ({ pid, start }) => isAlive(pid) && startOf(pid) === start;

async function waitForHolder(file, holder, what) {
  // A holder whose npm was killed notices within half a second and then says that it is stopping.
  const isStopping = await waitUntil(() => !isSame(holder) || read(file)?.isStopping, 1_500, 100);
  if (!isStopping) {
    throw new OperatorError(
      `${what} already runs here (process ${holder.pid}${holder.url ? `, ${holder.url}` : ", still starting"}).\n` +
        `Use that one, or stop it with Ctrl-C in its window or:  kill ${holder.pid}`,
    );
  }
  await waitUntil(() => !isSame(holder), DRAIN_PATIENCE, 100);
  await sleep(100);
}

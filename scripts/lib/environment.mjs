// Where things stand on this machine, and the environment every process of the product gets. Nothing here needs a package.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { OperatorError } from "./process.mjs";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Where this installation listens and keeps its data; `given` is the environment the operator gave.
 *
 * @typedef {{ port: number, host: string, dataDir: string, databaseUrl: string | null, isDemo: boolean, given: NodeJS.Dict<string> }} Settings
 */

/**
 * Reads `.env` (what the shell has set wins) and answers the settings of this start. Throws an OperatorError for a value
 * that cannot be meant.
 *
 * @returns {Settings}
 */
export function readSettings() {
  const file = path.join(ROOT, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new OperatorError(
      `PORT=${process.env.PORT} is not a port. Give a number from 1 to 65535, for example PORT=3000.`,
    );
  }
  const databaseUrl = process.env.DATABASE_URL || null;
  return {
    port,
    host: process.env.HOST || "0.0.0.0",
    dataDir: path.resolve(ROOT, process.env.DATA_DIR || ".data"),
    databaseUrl,
    isDemo: process.env.DEMO ? process.env.DEMO === "1" : databaseUrl === null,
    given: process.env,
  };
}

/**
 * The environment of the application, its worker and the scripts that use its code (`lib/server/env.ts` reads it).
 *
 * @param {Settings} settings
 * @param {string} databaseUrl the database to use: the given one or the embedded server's
 * @returns {NodeJS.Dict<string>}
 */
export function productEnvironment(settings, databaseUrl) {
  const secrets = readSecrets(settings);
  return {
    ...settings.given,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // scripts that share the application's code run without Next, which knows `server-only` by itself
    TSX_TSCONFIG_PATH: path.join(ROOT, "scripts/tsconfig.json"),
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    HOSTNAME: settings.host, // Next's name for it; containers set it to something else, so it is always given
    NEXTAUTH_URL: settings.given.NEXTAUTH_URL || `http://localhost:${settings.port}`,
    DEMO: settings.isDemo ? "1" : "",
    ...secrets,
  };
}

/** The secrets of this installation: given ones, else made once and kept in `secrets.json` (mode 600) in the data folder. */
function readSecrets({ dataDir, databaseUrl, given }) {
  if (databaseUrl || given.NEXTAUTH_SECRET) {
    const fault = secretFault(given.NEXTAUTH_SECRET);
    if (fault) {
      throw new OperatorError(
        `NEXTAUTH_SECRET ${fault}. It signs every session, so a guessable one opens every account.\n` +
          "Make one with:  openssl rand -base64 48   and give the same to every node.",
      );
    }
  }
  const file = path.join(dataDir, "secrets.json");
  let kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
  if (!kept) {
    kept = { nextauthSecret: randomBytes(48).toString("base64"), actionsKey: randomBytes(32).toString("base64") };
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return {
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || kept.nextauthSecret,
    // the same on every node and after every restart: otherwise a form opened before cannot be sent after
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || kept.actionsKey,
  };
}

// Words of six letters and more: a random secret hardly ever spells one.
const PLACEHOLDER = /secret|password|changeme|replace|example|contoh|rahasia|default|nextauth|qwerty|letmein/i;
const MINIMUM_LENGTH = 32;
const MINIMUM_BITS = 80;

/**
 * What is wrong with a session secret, as the rest of a sentence, or null. Refused: shorter than 32 characters,
 * placeholders, repetitions, runs like abcdef, and anything whose letters carry less than 80 bits.
 */
export function secretFault(secret) {
  if (!secret) return "is not set";
  if (secret.length < MINIMUM_LENGTH) return `has ${secret.length} characters; it needs at least ${MINIMUM_LENGTH}`;
  if (PLACEHOLDER.test(secret)) return "looks like a placeholder";
  if (/^(.{1,16}?)\1+.{0,15}$/s.test(secret)) return "repeats itself";
  const codes = Array.from(secret, (letter) => letter.codePointAt(0));
  const steady = codes.filter((code, index) => index > 0 && Math.abs(code - codes[index - 1]) <= 1).length;
  if (steady > codes.length / 2) return "follows a pattern";
  const counts = new Map();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits += count * Math.log2(codes.length / count);
  return bits < MINIMUM_BITS ? "is too regular" : null;
}

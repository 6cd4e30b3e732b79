import { createHash } from "node:crypto";
import path from "node:path";

/**
 * Everything the environment decides, read in one place. Set-up (scripts/start.mjs) makes the values an operator leaves out;
 * see .env.example for what each means.
 */
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the product with "npm start", or see .env.example`);
  return value;
}

const truthy = (name: string) => process.env[name] === "1";

export const env = {
  get databaseUrl() {
    return required("DATABASE_URL");
  },
  get secret() {
    return required("NEXTAUTH_SECRET");
  },
  /** The public address, without a slash at the end. Its scheme decides whether cookies are Secure. */
  get publicUrl() {
    return (process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, "");
  },
  get isHttps() {
    return env.publicUrl.startsWith("https:");
  },
  get dataDir() {
    return path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.DATA_DIR ?? ".data");
  },
  /** A token of UploadThing's hosted service. Without one, uploads go to our own ingest and files live under `dataDir`. */
  get uploadthingToken() {
    return process.env.UPLOADTHING_TOKEN || null;
  },
  /** How much one account may keep, in bytes (RELIABILITY A34). */
  get storageQuota() {
    return Number(process.env.STORAGE_QUOTA_MB ?? 500) * 1024 * 1024;
  },
  get smtpUrl() {
    return process.env.SMTP_URL ?? null;
  },
  get mailFrom() {
    return process.env.MAIL_FROM ?? "Guru Tumbuh <no-reply@guru-tumbuh.invalid>";
  },
  get worker(): "in-process" | "off" {
    return process.env.WORKER === "off" ? "off" : "in-process";
  },
  /** Demonstration data and its helps: the accounts on the front page, the movable clock. */
  get isDemo() {
    return truthy("DEMO");
  },
  get isTest() {
    return truthy("GURU_TUMBUH_TEST");
  },
  get logLevel() {
    return process.env.LOG_LEVEL ?? (env.isTest ? "warn" : "info");
  },
  get poolSize() {
    return Number(process.env.DATABASE_POOL ?? 10);
  },
};

export function isDemo(): boolean {
  return env.isDemo;
}

/** A key for one purpose, derived from the server's secret, so that no two purposes ever share one. */
export function derivedKey(purpose: string): Buffer {
  return createHash("sha256").update(`${purpose}:${env.secret}`).digest();
}

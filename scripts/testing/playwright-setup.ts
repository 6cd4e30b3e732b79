import { randomBytes } from "node:crypto";
import { startProduct } from "./product.mjs";

/**
 * Global set-up of the journeys: one product for all of them. They find its parts in the environment: DATABASE_URL and
 * NEXTAUTH_SECRET for the factories of people and codes, E2E_MAIL_DIR, E2E_LOG_FILE.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const secret = randomBytes(48).toString("base64");
  const product = await startProduct({ port: Number(process.env.E2E_PORT), env: { NEXTAUTH_SECRET: secret } });
  process.env.NEXTAUTH_SECRET = secret;
  process.env.DATABASE_URL = product.databaseUrl;
  process.env.E2E_MAIL_DIR = product.mailDir;
  process.env.E2E_LOG_FILE = product.logFile;
  return product.stop;
}

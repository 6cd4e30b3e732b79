import { startProduct } from "./product.mjs";

/**
 * Global set-up of the journeys: one product for all of them. They find its parts in the environment: E2E_DATABASE_URL,
 * E2E_MAIL_DIR, E2E_LOG_FILE.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const product = await startProduct({ port: Number(process.env.E2E_PORT) });
  process.env.E2E_DATABASE_URL = product.databaseUrl;
  process.env.E2E_MAIL_DIR = product.mailDir;
  process.env.E2E_LOG_FILE = product.logFile;
  return product.stop;
}

import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { startProduct } from "@/scripts/testing/product.mjs";

/** What a test file knows of the product it speaks to. */
export type Product = {
  url: string;
  databaseUrl: string;
  /** The database's superuser's. */
  adminUrl: string;
  dataDir: string;
  mailDir: string;
  logFile: string;
  /** Signs sessions; known here, so that a test can make a session for anybody. */
  secret: string;
};

declare module "vitest" {
  interface ProvidedContext {
    products: Product[];
  }
}

/**
 * One built product for each place of the project's pool, in test mode with the demonstration data. Its log is as wordy as in
 * production, because what it says is tested; its worker rests, so that nothing changes but by our requests.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.all(Array.from({ length: project.config.maxWorkers }, startOne));
  project.provide(
    "products",
    started.map(({ product }) => product),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

async function startOne(): Promise<{ product: Product; stop: () => Promise<void> }> {
  const secret = randomBytes(48).toString("base64");
  const { url, databaseUrl, adminUrl, dataDir, mailDir, logFile, stop } = await startProduct({
    env: { NEXTAUTH_SECRET: secret, LOG_LEVEL: "info", WORKER: "off" },
  });
  return { product: { url, databaseUrl, adminUrl, dataDir, mailDir, logFile, secret }, stop };
}

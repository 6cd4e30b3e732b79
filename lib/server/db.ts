import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Result } from "@/lib/kernel/result";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";

export type Tx = Prisma.TransactionClient;
export { Prisma } from "@/prisma/generated/client";

/**
 * Limits of every connection (RELIABILITY B12): a query that waits for ever, a lock nobody gives back or a transaction left
 * open must end by themselves. Without connectionTimeoutMillis plain queries wait for a pool slot without limit.
 */
const CONNECTION_OPTIONS =
  "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC";

function createClient(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env.databaseUrl,
    options: CONNECTION_OPTIONS,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    max: env.poolSize,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 4000, timeout: 8000 } });
}

// One client per process, also across the development server's reloads.
const holder = globalThis as typeof globalThis & { guruTumbuhDb?: PrismaClient };

/** The database. Created on first use, so that a build needs none. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    holder.guruTumbuhDb ??= createClient();
    const value = Reflect.get(holder.guruTumbuhDb, property);
    return typeof value === "function" ? value.bind(holder.guruTumbuhDb) : value;
  },
});

class Rollback extends Error {
  constructor(readonly result: Result<unknown>) {
    super("rolled back");
  }
}

const TRIES = 5;
/**
 * Tries in all, by PostgreSQL's code. 55P03: somebody held a lock for two seconds, for instance the first of two sendings of one
 * form on a busy machine; three times that is as long as a reader should wait.
 */
const TRIES_BY_CODE: Record<string, number | undefined> = { "40001": TRIES, "40P01": TRIES, "55P03": 3 };

/**
 * How often a transaction that ended like this is tried in all; 1 if it is not to be tried again. P2034 from the ORM; raw SQL
 * gives P2010 with the original code (RELIABILITY B10).
 */
export function triesAfter(error: unknown): number {
  if (typeof error !== "object" || error === null) return 1;
  const { code, meta } = error as { code?: unknown; meta?: unknown };
  if (code === "P2034") return TRIES;
  const original = originalCode(meta) ?? originalCode((error as { cause?: unknown }).cause);
  return TRIES_BY_CODE[original ?? ""] ?? 1;
}

function originalCode(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === "originalCode" || key === "code") && typeof inner === "string") return inner;
    const deeper = originalCode(inner);
    if (deeper) return deeper;
  }
  return null;
}

/** Was a UNIQUE index hit? */
export function isUniqueViolation(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as { code?: unknown; meta?: unknown };
  return code === "P2002" || (code === "P2010" && originalCode(meta) === "23505");
}

/**
 * Runs `work` in one transaction. An expected failure (`ok: false`) rolls everything back and is returned; a serialization
 * failure, a deadlock or a lock that was held too long is tried again with jitter; anything else is thrown.
 */
export async function withTx<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Rollback(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Rollback) return error.result as Result<T>;
      if (attempt >= triesAfter(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** The product's time (DESIGN §3.8): read it after the locks are taken. */
export async function readNow(tx: Tx | PrismaClient = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT sekarang() AS now`;
  if (!row) throw new Error("sekarang() gave no row");
  return row.now;
}

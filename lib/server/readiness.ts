import "server-only";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { db } from "./db";
import { env } from "./env";

export type Readiness = { database: boolean; migrations: boolean; disk: boolean; keys: boolean };

const LIMIT_MS = 900;
const MIN_SECRET = 32;

/** What a node needs before it may answer people. Each part is given at most 0.9 s. */
export async function readiness(): Promise<Readiness> {
  const [database, migrations, disk] = await Promise.all([
    inTime(db.$queryRaw`SELECT 1`),
    inTime(migrationsFinished()),
    inTime(canWrite()),
  ]);
  return { database, migrations, disk, keys: hasKeys() };
}

function hasKeys(): boolean {
  try {
    return env.secret.length >= MIN_SECRET;
  } catch {
    return false; // not set at all
  }
}

async function migrationsFinished(): Promise<void> {
  const [row] = await db.$queryRaw<{ unfinished: bigint; done: bigint }[]>`
    SELECT count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished,
      count(*) FILTER (WHERE finished_at IS NOT NULL) AS done FROM _prisma_migrations`;
  if (!row || row.unfinished > 0n || row.done === 0n) throw new Error("migrations are not finished");
}

async function canWrite(): Promise<void> {
  const file = path.join(env.dataDir, "berkas", `.ready-${process.pid}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "");
  await rm(file);
}

async function inTime(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LIMIT_MS);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

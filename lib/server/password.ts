import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's minimum for argon2id (RELIABILITY A7): 19 MiB, two passes, one lane. About 16 ms here. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = "$argon2id$v=19$m=19456,t=2,p=1$";

/** More than this many at once only makes each slower and takes the cores from everybody else. */
const CONCURRENCY = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= CONCURRENCY) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** A password as it is kept. Any Unicode, nothing trimmed, nothing cut (RELIABILITY A4). */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

let dummy: Promise<string> | null = null;

/**
 * Does the password fit? Without a stored one (unknown name, no password set yet) the same work is done against a dummy,
 * so that the answer takes as long (RELIABILITY A8).
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("tidak ada yang memakai kata sandi ini");
  const against = stored ?? (await dummy);
  const fits = await inTurn(() => verify(against, password));
  return fits && stored !== null;
}

/** Was it hashed with weaker settings than today's? Then it is hashed anew at sign-in. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(CURRENT);
}

import { db, readNow } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import { ACTIVATION_CODE_ID, DEMO_PASSWORD, seedDemonstration } from "./demonstration";

/** One seed at a time; the number is arbitrary, and no other lock has it. */
const SEED_LOCK = 7_210_044;

/** Loads the demonstration data (DOMAIN §7). Safe to run again at any time: all in one transaction, and only what is missing. */
const told = await db.$transaction(
  async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
    // Nothing but a demonstration or a test may ever move its clock.
    if (env.isDemo || env.isTest) await tx.jam.updateMany({ data: { bolehDigeser: true } });
    return seedDemonstration(tx, await readNow(tx), () => hashPassword(DEMO_PASSWORD));
  },
  { timeout: 60_000 },
);
await db.$disconnect();
console.log(
  told === 0
    ? "The demonstration data is already there."
    : `Demonstration data loaded. Activation code of 17010018000009: ${codeFor(ACTIVATION_CODE_ID)}`,
);

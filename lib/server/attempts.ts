import "server-only";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { networkOf } from "./request";
import { countEvent, resetLimit, uncountEvent } from "./throttle";

/**
 * Failed attempts at a secret (RELIABILITY A1). The first limit holds for one name from one network, so that guessing never
 * locks an owner out who signs in from elsewhere: a principal's NPSN is public. The second stops whoever tries one password on
 * many names; a school's whole staff behind one address stays far below it.
 */
const PER_NAME = { name: "gagal-nama", max: 10, seconds: 15 * 60 };
const PER_NETWORK = { name: "gagal-jaringan", max: 100, seconds: 60 * 60 };

/** How often, and how many milliseconds apart, an attempt over the limit looks again whether those before it succeeded. */
const LOOKS = 4;
const PAUSE = 250;

/** To be called once the secret turned out right: only failures are limited. */
export type Attempt = { succeeded: () => Promise<void> };

/**
 * Counts an attempt before the secret is looked at, so that many at once are stopped as well; error `terlalu_sering` says when
 * to try again. `name` is what was typed, whether or not anybody has it: unknown names are answered the same. Attempts under way
 * count too, so one that is over the limit waits a moment: if they succeed, their count is forgotten.
 */
export async function beginAttempt(what: string, name: string, address: string): Promise<Result<Attempt>> {
  const network = networkOf(address);
  for (let look = 1; ; look++) {
    const byName = await countEvent(PER_NAME, what, name, network);
    if (byName.isWithin) break;
    if (look === LOOKS) return tooMany(byName.secondsLeft);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const byNetwork = await countEvent(PER_NETWORK, network);
  if (!byNetwork.isWithin) return tooMany(byNetwork.secondsLeft);
  return ok({
    succeeded: async () => {
      await resetLimit(PER_NAME, what, name, network);
      await uncountEvent(PER_NETWORK, network);
    },
  });
}

/** The refusal with the time to wait, rounded up to minutes. */
export function tooMany(secondsLeft: number) {
  const minutes = Math.max(1, Math.ceil(secondsLeft / 60));
  return fail(
    "terlalu_sering",
    `Terlalu banyak percobaan dari jaringan ini. Coba lagi ${minutes} menit lagi. Dari jaringan lain akun Anda tetap dapat dipakai.`,
  );
}

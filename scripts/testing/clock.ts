import { readNow } from "@/lib/server/db";
import type { TestDatabase } from "./database";

/**
 * The product's clock in a test's database, seen from where the suite has it: that is another year when the suite runs as if at
 * another moment (moments.mjs), so nobody sets it to a number of seconds of their own.
 */
export function clockOf(query: TestDatabase["query"]) {
  let base: number | null = null;
  /** So many seconds after the suite's own time; 0 puts it right again. */
  async function shift(seconds: number): Promise<void> {
    base ??= Number((await query<{ s: number }>("SELECT geser_detik::float AS s FROM jam"))[0]?.s);
    await query("UPDATE jam SET boleh_digeser = true, geser_detik = $1", [Math.ceil(base + seconds)]);
  }
  /** Stands at this moment, or in the second after it, for the while. */
  async function at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    await shift((moment.getTime() - (await readNow()).getTime()) / 1000);
    try {
      return await work();
    } finally {
      await shift(0);
    }
  }
  return { shift, at };
}

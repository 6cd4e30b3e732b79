import "server-only";
import { fail, ok, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/server/db";

const SECONDS_A_DAY = 86_400;

/**
 * Moves the product's clock by whole days; `days` null sets it right. Living sessions move along, so that nobody is signed out
 * by a jump. The table refuses it outside demonstration mode and tests. Errors: `tidak_berhak`, `bentrok` (another move is under way).
 */
export async function moveClock(tx: Tx, days: number | null): Promise<Result> {
  // Each mover holds its own session's row: waiting for one another, two of them would stand in a circle.
  const [lock] = await tx.$queryRaw<
    { isFree: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtext('jam')) AS "isFree"`;
  if (!lock?.isFree) return fail("bentrok", "Jam sedang digeser orang lain. Coba lagi sebentar.");
  const before = await tx.jam.findUniqueOrThrow({ where: { id: 1 } });
  if (!before.bolehDigeser) return fail("tidak_berhak", "Jam hanya dapat digeser dalam mode peragaan.");
  const offset = days === null ? 0 : Number(before.geserDetik) + days * SECONDS_A_DAY;
  await tx.jam.update({ where: { id: 1 }, data: { geserDetik: offset } });
  await tx.$executeRaw`
    UPDATE sesi SET dibuat_pada = dibuat_pada + step, terakhir_dipakai = terakhir_dipakai + step
    FROM make_interval(secs => ${offset - Number(before.geserDetik)}) AS step WHERE diakhiri_pada IS NULL`;
  return ok();
}

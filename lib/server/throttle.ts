import "server-only";
import { db } from "./db";
import { counterKey } from "./request";

/** At most `max` events in `seconds`; the window starts with its first event. Counters live in PostgreSQL, for all nodes. */
export type Limit = { name: string; max: number; seconds: number };

/**
 * Counts one event and says whether it is still within the limit. `subject` names what is limited (address, account …).
 * The count is committed by itself: a refused attempt must not take its own trace back.
 */
export async function withinLimit(limit: Limit, ...subject: string[]): Promise<boolean> {
  const key = counterKey(limit.name, ...subject);
  const [row] = await db.$queryRaw<{ jumlah: number }[]>`
    INSERT INTO batas_laju AS b (kunci, jumlah, mulai) VALUES (${key}, 1, sekarang())
    ON CONFLICT (kunci) DO UPDATE SET
      jumlah = CASE WHEN b.mulai < sekarang() - make_interval(secs => ${limit.seconds}) THEN 1 ELSE b.jumlah + 1 END,
      mulai = CASE WHEN b.mulai < sekarang() - make_interval(secs => ${limit.seconds}) THEN sekarang() ELSE b.mulai END
    RETURNING jumlah`;
  return (row?.jumlah ?? 0) <= limit.max;
}

/** Forgets a count, for instance the failures before a right password. */
export async function resetLimit(limit: Limit, ...subject: string[]): Promise<void> {
  await db.batasLaju.deleteMany({ where: { kunci: counterKey(limit.name, ...subject) } });
}

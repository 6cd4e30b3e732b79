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
  return (await countEvent(limit, ...subject)).isWithin;
}

/** As `withinLimit`, and how many seconds the window still lasts. */
export async function countEvent(
  limit: Limit,
  ...subject: string[]
): Promise<{ isWithin: boolean; secondsLeft: number }> {
  const key = counterKey(limit.name, ...subject);
  const [row] = await db.$queryRaw<{ jumlah: number; berjalan: number }[]>`
    INSERT INTO batas_laju AS b (kunci, jumlah, mulai) VALUES (${key}, 1, sekarang())
    ON CONFLICT (kunci) DO UPDATE SET
      jumlah = CASE WHEN b.mulai < sekarang() - make_interval(secs => ${limit.seconds}) THEN 1 ELSE b.jumlah + 1 END,
      mulai = CASE WHEN b.mulai < sekarang() - make_interval(secs => ${limit.seconds}) THEN sekarang() ELSE b.mulai END
    RETURNING jumlah, extract(epoch FROM sekarang() - mulai)::float AS berjalan`;
  if (!row) throw new Error("counting gave no row");
  return { isWithin: row.jumlah <= limit.max, secondsLeft: Math.max(0, limit.seconds - row.berjalan) };
}

/** Takes one counted event back: it turned out not to be of the kind that is limited. */
export async function uncountEvent(limit: Limit, ...subject: string[]): Promise<void> {
  await db.batasLaju.updateMany({
    where: { kunci: counterKey(limit.name, ...subject), jumlah: { gt: 0 } },
    data: { jumlah: { decrement: 1 } },
  });
}

/** Forgets a count, for instance the failures before a right password. */
export async function resetLimit(limit: Limit, ...subject: string[]): Promise<void> {
  await db.batasLaju.deleteMany({ where: { kunci: counterKey(limit.name, ...subject) } });
}

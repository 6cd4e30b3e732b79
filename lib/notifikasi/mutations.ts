import "server-only";
import { db, type Tx } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";

/** Marks all notices of one account as read. Returns how many were new. */
export async function markAllRead(tx: Tx, scope: AkunScope, now: Date): Promise<number> {
  const { count } = await tx.notifikasi.updateMany({
    where: { akunId: scope.akunId, dibacaPada: null },
    data: { dibacaPada: now },
  });
  return count;
}

/** The mail has left: it is never sent again. */
export async function markMailSent(id: string): Promise<void> {
  await db.$executeRaw`UPDATE surel SET terkirim_pada = sekarang() WHERE id = ${id}::uuid AND terkirim_pada IS NULL`;
}

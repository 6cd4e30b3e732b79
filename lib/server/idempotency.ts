import "server-only";
import { createHash } from "node:crypto";
import type { Result } from "@/lib/kernel/result";
import { db, type Prisma, type Tx } from "./db";

/** One sending of a form: by whom, under which key (null: each stands for itself), to which action. */
export type Sending = { pelaku: string; kunci: string | null; aksi: string };

/** The answer an earlier sending of the same form got, or null. */
export async function answerOf<T>({ pelaku, kunci }: Sending, tx: Tx | typeof db = db): Promise<Result<T> | null> {
  if (kunci === null) return null;
  const earlier = await tx.kiriman.findUnique({ where: { pelaku_kunci: { pelaku, kunci } } });
  return (earlier?.hasil as Result<T> | undefined) ?? null;
}

/**
 * One form, one effect (RELIABILITY C4). The key is claimed first in the transaction: a second sending of the same form waits
 * here until the first has committed, then gets the first one's answer; if the first failed, its claim is rolled back with it.
 */
export async function once<T>(tx: Tx, form: Sending, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const { pelaku, kunci, aksi } = form;
  if (kunci === null) return work();
  const claimed = await tx.$executeRaw`
    INSERT INTO kiriman (pelaku, kunci, aksi) VALUES (${pelaku}, ${kunci}::uuid, ${aksi}) ON CONFLICT DO NOTHING`;
  if (claimed === 0) {
    const earlier = await answerOf<T>(form, tx);
    if (!earlier) throw new Error(`a sending to ${aksi} without its answer`);
    return earlier;
  }
  const result = await work();
  if (result.ok) {
    await tx.kiriman.update({
      where: { pelaku_kunci: { pelaku, kunci } },
      data: { hasil: JSON.parse(JSON.stringify(result)) as Prisma.InputJsonObject },
    });
  }
  return result;
}

/**
 * The key under which a sending is remembered: the form's own key together with what was sent. So the same form with the same
 * content has one effect, while a form that was filled in anew (the browser's way back, a duplicated tab, the next person at
 * the same computer) is another sending and never gets somebody else's answer. The form's key itself is not stored, so the
 * content cannot be guessed from what is.
 */
export function sendingKey(formKey: string, aksi: string, fields: Record<string, string | string[]>): string {
  const content = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const hex = createHash("sha256")
    .update(JSON.stringify([formKey, aksi, content]))
    .digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

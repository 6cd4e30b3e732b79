import "server-only";
import type { Result } from "@/lib/kernel/result";
import type { Prisma, Tx } from "./db";

/**
 * One form, one effect (RELIABILITY C4). The key is claimed first in the transaction: a second sending of the same form waits
 * here until the first has committed, then gets the first one's answer; if the first failed, its claim is rolled back with it.
 */
export async function once<T>(
  tx: Tx,
  form: { pelaku: string; kunci: string | null; aksi: string },
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { pelaku, kunci, aksi } = form;
  if (kunci === null) return work();
  const claimed = await tx.$executeRaw`
    INSERT INTO kiriman (pelaku, kunci, aksi) VALUES (${pelaku}, ${kunci}::uuid, ${aksi}) ON CONFLICT DO NOTHING`;
  if (claimed === 0) {
    const earlier = await tx.kiriman.findUniqueOrThrow({ where: { pelaku_kunci: { pelaku, kunci } } });
    if (earlier.aksi !== aksi || earlier.hasil === null) throw new Error(`form key of ${earlier.aksi} sent to ${aksi}`);
    return earlier.hasil as Result<T>;
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

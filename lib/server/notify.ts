import "server-only";
import type { Prisma, Tx } from "./db";

export type Notice = {
  akunId: string;
  judul: string;
  isi: string;
  /** Where it leads, a path of this site. */
  tautan: string;
  /** The same event tells the same person once. */
  kunci: string;
};

/** Tells people inside the product, in the transaction of what happened. */
export async function notify(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.notifikasi.createMany({ data: [...notices], skipDuplicates: true });
}

export type OutgoingMail = {
  akunId: string;
  alamat: string;
  /** Name of a template in a context's messages.ts. */
  templat: string;
  /** Facts for the template; never a secret. */
  data: Prisma.InputJsonObject;
  kunci: string;
};

/**
 * Puts a mail into the outbox, in the transaction of what happened (RELIABILITY C5). The worker sends it; if mail is down it
 * waits and is tried again. The same `kunci` is sent once.
 */
export async function enqueueMail(tx: Tx, mail: OutgoingMail): Promise<void> {
  const created = await tx.surel.createMany({ data: [mail], skipDuplicates: true });
  if (created.count === 0) return;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('kirim_surel', json_build_object('kunci', ${mail.kunci}::text), job_key => ${`surel:${mail.kunci}`},
      max_attempts => 20)`;
}

/** Queues a job (a `QueuedJob` of a context's jobs.ts) in the transaction of what happened. The row is gone once the job is done. */
export async function enqueueJob(tx: Tx, task: string, payload: Prisma.InputJsonObject): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json)`;
}

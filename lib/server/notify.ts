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

type News = {
  /** Name of the mail's template; `data` are its facts, to which the reader's name is added. */
  templat: string;
  data: Prisma.InputJsonObject;
  /** What stands in the product. */
  notice: Pick<Notice, "judul" | "isi" | "tautan">;
  /** The same event tells the same person once. */
  kunci: string;
};

/** Tells one person inside the product and, who has an address, by mail. */
export async function tell(
  tx: Tx,
  { akunId, nama, surel }: { akunId: string; nama: string; surel: string | null },
  { templat, data, notice, kunci }: News,
): Promise<void> {
  await notify(tx, [{ akunId, kunci, ...notice }]);
  if (surel) await enqueueMail(tx, { akunId, alamat: surel, templat, data: { ...data, nama }, kunci });
}

/** Tells whoever holds a school's post; a vacant post is told nothing. */
export async function tellPrincipal(tx: Tx, sekolahId: string, news: News): Promise<void> {
  const post = await tx.masaJabatan.findFirst({
    where: { sekolahId, selesai: null },
    select: { akunId: true, nama: true, akun: { select: { surel: true } } },
  });
  if (post) await tell(tx, { akunId: post.akunId, nama: post.nama, surel: post.akun.surel }, news);
}

/** Tells everybody who works in an office in this role. */
export async function tellOffice(
  tx: Tx,
  instansiId: string,
  peran: "dinas" | "lptk" | "p2kptk2",
  news: News,
): Promise<void> {
  const people = await tx.peranAkun.findMany({
    where: { instansiId, peran, dicabutPada: null },
    select: { akunId: true, akun: { select: { nama: true, surel: true } } },
    orderBy: { akunId: "asc" },
  });
  for (const { akunId, akun } of people) {
    await tell(tx, { akunId, ...akun }, { ...news, kunci: `${news.kunci}:${akunId}` });
  }
}

/** Queues a job (a `QueuedJob` of a context's jobs.ts) in the transaction of what happened. The row is gone once the job is done. */
export async function enqueueJob(tx: Tx, task: string, payload: Prisma.InputJsonObject): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json)`;
}

/**
 * Tells many people, each their own news, in a few statements: for what happens to everybody of a training at once. Whoever has
 * no address gets the notice alone.
 */
export async function tellAll(
  tx: Tx,
  news: readonly (News & { akunId: string; nama: string; surel: string | null })[],
): Promise<void> {
  if (news.length === 0) return;
  const notices = news.map(({ akunId, kunci, notice }) => ({ akunId, kunci, ...notice }));
  await tx.$executeRaw`
    INSERT INTO notifikasi (akun_id, judul, isi, tautan, kunci)
    SELECT n."akunId", n.judul, n.isi, n.tautan, n.kunci FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
      AS n("akunId" uuid, judul text, isi text, tautan text, kunci text)
    ON CONFLICT DO NOTHING`;
  const mails = news.flatMap(({ akunId, nama, surel, templat, data, kunci }) =>
    surel ? [{ akunId, alamat: surel, templat, data: { ...data, nama }, kunci }] : [],
  );
  if (mails.length === 0) return;
  await tx.$executeRaw`
    WITH baru AS (
      INSERT INTO surel (akun_id, alamat, templat, data, kunci)
      SELECT m."akunId", m.alamat, m.templat, m.data, m.kunci FROM jsonb_to_recordset(${JSON.stringify(mails)}::jsonb)
        AS m("akunId" uuid, alamat text, templat text, data jsonb, kunci text)
      ON CONFLICT DO NOTHING RETURNING kunci)
    SELECT count(*) FROM graphile_worker.add_jobs((
      SELECT array_agg(ROW('kirim_surel', json_build_object('kunci', kunci), NULL, NULL, 20, 'surel:' || kunci, NULL, NULL)
        ::graphile_worker.job_spec) FROM baru))`;
}

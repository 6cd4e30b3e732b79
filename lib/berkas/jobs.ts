import "server-only";
import { log } from "@/lib/server/log";
import { incomingUploads, storage } from "@/lib/server/storage";
import type { ScheduledJob } from "@/lib/server/worker";
import { discardUnused, discardWaiting, forgetFile } from "./mutations";
import { findDiscarded, findFinished, findUnknownKeys, findWaiting, listStored } from "./queries";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long things may lie about before the sweep takes them, in milliseconds. */
export type Patience = {
  /** An announced upload for which nothing arrives any more. */
  waiting: number;
  /** A stored file that no form ever used. */
  unused: number;
  /** Bytes that no row names: long enough that the row of bytes just written has come. */
  unknown: number;
};
export const PATIENCE: Patience = { waiting: 15 * MINUTE, unused: 24 * HOUR, unknown: HOUR };

const BATCH = 500;

export type Swept = { waiting: number; unused: number; deleted: number };

/**
 * Gives up uploads that stopped and files nobody used, then deletes the bytes and the row of whatever was thrown away.
 * May run on several nodes at once and be killed anywhere: bytes go before their row, and what is gone already is no error.
 */
export async function sweepFiles(patience: Patience = PATIENCE): Promise<Swept> {
  const quiet: string[] = [];
  for (const id of await findWaiting(patience.waiting, BATCH)) {
    // The rows live by the product's clock, the disk by its own.
    if ((await incomingUploads().lastArrival(id)) <= Date.now() - patience.waiting) quiet.push(id);
  }
  const waiting = await discardWaiting(quiet);
  const unused = await discardUnused(patience.unused);

  const discarded = await findDiscarded(BATCH);
  for (const { id, kunci } of discarded) {
    await incomingUploads().discard(id);
    if (kunci) await storage().delete(kunci);
    await forgetFile(id);
  }
  return { waiting, unused, deleted: discarded.length };
}

export type Compared = { unknown: number; missing: string[] };

/**
 * Compares storage and rows: bytes that no row names are deleted, rows whose bytes are missing are reported (nothing can
 * bring those back but a backup).
 */
export async function compareFiles(patience: Patience = PATIENCE): Promise<Compared> {
  let unknown = 0;
  for await (const keys of batches(storage().listOlderThan(patience.unknown))) {
    for (const key of await findUnknownKeys(keys)) {
      await storage().delete(key);
      unknown++;
    }
  }
  for await (const ids of batches(incomingUploads().idleLongerThan(patience.unknown))) {
    for (const id of await findFinished(ids)) await incomingUploads().discard(id);
  }
  const missing: string[] = [];
  for (
    let page = await listStored(null, BATCH);
    page.length > 0;
    page = await listStored(page.at(-1)?.id ?? "", BATCH)
  ) {
    for (const { id, kunci } of page) if (!kunci || !(await storage().has(kunci))) missing.push(id);
  }
  for (const id of missing) log.error({ berkas: id }, "the bytes of a file are missing");
  return { unknown, missing };
}

async function* batches<T>(items: AsyncIterable<T>): AsyncIterable<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** For the list in worker.ts. */
export const fileJobs: ScheduledJob[] = [
  {
    task: "berkas_sapu",
    cron: "*/5 * * * *",
    run: async () => {
      const swept = await sweepFiles();
      if (swept.deleted > 0) log.info(swept, "files swept");
    },
  },
  {
    task: "berkas_bandingkan",
    cron: "17 * * * *",
    run: async () => {
      const { unknown, missing } = await compareFiles();
      if (unknown > 0 || missing.length > 0) log.info({ unknown, missing: missing.length }, "files compared");
    },
  },
];

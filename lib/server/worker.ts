import "server-only";
import { Logger, type ParsedCronItem, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { env } from "./env";
import { log } from "./log";

/** One scheduled job of a context's jobs.ts. Ticks that are skipped or doubled must do no harm (RELIABILITY C16). */
export type ScheduledJob = { task: string; cron: string; run: () => Promise<void> };

/** A mail job and the like: called with the payload that was queued in the transaction of what happened. */
export type QueuedJob = { task: string; run: (payload: unknown) => Promise<void> };

/**
 * Starts taking jobs from the outbox. Jobs are taken with FOR UPDATE SKIP LOCKED, so any number of workers may run; what fails
 * is tried again with growing pauses.
 */
export async function startWorker(scheduled: readonly ScheduledJob[], queued: readonly QueuedJob[]): Promise<Runner> {
  const taskList: TaskList = {};
  for (const job of queued) taskList[job.task] = (payload) => job.run(payload);
  for (const job of scheduled) taskList[job.task] = () => job.run();
  const cronItems: ParsedCronItem[] = parseCronItems(
    scheduled.map(({ task, cron }) => ({ task, match: cron, options: { backfillPeriod: 0, maxAttempts: 3 } })),
  );
  return run({
    connectionString: env.databaseUrl,
    taskList,
    parsedCronItems: cronItems,
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message, meta) => {
      // The payload may name a person; the message alone says what happened.
      if (level === "error")
        log.error({ job: meta?.job ? (meta.job as { task_identifier?: string }).task_identifier : undefined }, message);
      else if (level === "warning") log.warn(message);
      else log.debug(message);
    }),
  });
}

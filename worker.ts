import { resetLinkJob } from "@/lib/akun/masuk/jobs";
import { mailTemplates as masukMails } from "@/lib/akun/masuk/messages";
import { mailJob } from "@/lib/notifikasi/jobs";
import { type ScheduledJob, startWorker } from "@/lib/server/worker";

/** Everything that runs by itself, in one list: the outbox's jobs and the scheduled ones. */
const SCHEDULED: ScheduledJob[] = [];

/** Begins the product's background work in this process; `stop()` lets running jobs finish. */
export async function startJobs(): Promise<{ stop: () => Promise<void> }> {
  const runner = await startWorker(SCHEDULED, [mailJob({ ...masukMails }), resetLinkJob]);
  return { stop: () => runner.stop() };
}

import "server-only";
import { log } from "@/lib/server/log";
import type { ScheduledJob } from "@/lib/server/worker";
import { sendDueNotices } from "./mutations";

/** For the list in worker.ts. Every notice has its key, so doubled ticks say nothing twice. */
export const deadlineJob: ScheduledJob = {
  task: "plpg_batas_laporan",
  cron: "*/30 * * * *",
  run: async () => {
    const count = await sendDueNotices();
    if (count > 0) log.info({ count }, "deadlines of progress reports looked at");
  },
};

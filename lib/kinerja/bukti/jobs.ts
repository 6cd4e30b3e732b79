import "server-only";
import { log } from "@/lib/server/log";
import type { ScheduledJob } from "@/lib/server/worker";
import { discardForgone } from "./mutations";

/** For the list in worker.ts. The sweep of lib/berkas takes away what this gives up, within five minutes more. */
export const evidenceJob: ScheduledJob = {
  task: "bukti_sapu",
  cron: "*/5 * * * *",
  run: async () => {
    const count = await discardForgone();
    if (count > 0) log.info({ count }, "uploads for replaced rows given up");
  },
};

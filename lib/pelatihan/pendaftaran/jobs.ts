import "server-only";
import { log } from "@/lib/server/log";
import type { ScheduledJob } from "@/lib/server/worker";
import { expireEnrolments } from "./mutations";

/**
 * Writes down what has expired and tells the teachers. Nothing depends on its hour: reads and decisions look at the clock
 * themselves (`presentState`, `checkMoment`), so a tick that is late or doubled does no harm.
 */
export const enrolmentJobs: ScheduledJob[] = [
  {
    task: "pendaftaran_kedaluwarsa",
    cron: "*/5 * * * *",
    run: async () => {
      const expired = await expireEnrolments();
      if (expired > 0) log.info({ expired }, "enrolments expired");
    },
  },
];

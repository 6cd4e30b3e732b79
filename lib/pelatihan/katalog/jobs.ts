import "server-only";
import { log } from "@/lib/server/log";
import type { ScheduledJob } from "@/lib/server/worker";
import { finishEnded } from "./mutations";

/** Trainings whose last session is over are finished, whether or not the unit thinks of it. */
export const trainingJob: ScheduledJob = {
  task: "pelatihan_selesaikan",
  cron: "*/10 * * * *",
  run: async () => {
    const finished = await finishEnded();
    if (finished > 0) log.info({ finished }, "trainings finished");
  },
};

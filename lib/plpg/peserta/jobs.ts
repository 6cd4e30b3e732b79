import "server-only";
import { log } from "@/lib/server/log";
import type { ScheduledJob } from "@/lib/server/worker";
import { recordLapses, remindOfActivation } from "./mutations";

/**
 * For the list in worker.ts. Nothing depends on its hour: who let the 14 days pass is deemed withdrawn by the clock alone
 * (`isLapsed`, `peserta_gugur`), and every notice has its key.
 */
export const participantJob: ScheduledJob = {
  task: "peserta_aktivasi",
  cron: "*/10 * * * *",
  run: async () => {
    const lapsed = await recordLapses();
    const reminded = await remindOfActivation();
    if (lapsed + reminded > 0) log.info({ lapsed, reminded }, "activations looked at");
  },
};

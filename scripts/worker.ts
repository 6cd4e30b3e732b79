// `npm run worker`: the background work in a process of its own, for nodes started with WORKER=off.
import { log } from "@/lib/server/log";
import { startJobs } from "@/worker";

const jobs = await startJobs();
log.info("worker ready");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await jobs.stop();
    process.exit(0);
  });
}

import "server-only";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { storage } from "@/lib/server/storage";
import type { QueuedJob, ScheduledJob } from "@/lib/server/worker";
import { certificatePdf } from "./documents";
import { attachPrint, PRINT_JOB } from "./mutations";
import { findPrint, listUnprinted } from "./queries";
import { factsSchema } from "./schema";

const MINUTE = 60_000;
/** So long a certificate may wait for its own job before the sweep prints it as well. */
const PATIENCE_MS = 5 * MINUTE;
const BATCH = 20;

/**
 * Prints one certificate and hangs it where it belongs. May be killed anywhere and run any number of times: the same facts give the
 * same bytes, the row takes one file and no second, and bytes that no row names are swept (lib/berkas/jobs.ts).
 */
export async function printCertificate(id: string): Promise<void> {
  const certificate = await findPrint(id);
  if (!certificate || certificate.berkasId !== null) return;
  const { fakta, kode, terbitPada } = certificate;
  const pdf = await certificatePdf(factsSchema.parse(fakta), { kode, terbitPada, publicUrl: env.publicUrl });
  const stored = await storage().put([pdf], "application/pdf");
  if (await attachPrint(id, stored)) log.info({ sertifikat: id }, "certificate printed");
  else await storage().delete(stored.kunci);
}

/** Prints what is still without a file: a job that was given up must not leave a teacher without the certificate. */
export async function printForgotten(patienceMs = PATIENCE_MS): Promise<number> {
  const ids = await listUnprinted(patienceMs, BATCH);
  for (const id of ids) await printCertificate(id);
  return ids.length;
}

export const printJob: QueuedJob = {
  task: PRINT_JOB,
  run: (payload) => printCertificate((payload as { id: string }).id),
};

/** For the list in worker.ts. */
export const certificateJobs: ScheduledJob[] = [
  {
    task: "sertifikat_susul",
    cron: "*/10 * * * *",
    run: async () => {
      const printed = await printForgotten();
      if (printed > 0) log.warn({ printed }, "certificates printed late");
    },
  },
];

import "server-only";
import { db } from "./db";
import { log } from "./log";
import type { ScheduledJob } from "./worker";

/** How long what is only needed for a while is kept, in days. */
const KEEP_DAYS = { sentForms: 7, counters: 2, endedSessions: 90, usedCodes: 90 };

/** Deletes what has served its time: answered form keys, throttling counters, ended sessions, used codes. */
export const housekeepingJob: ScheduledJob = {
  task: "bersihkan_catatan_lama",
  cron: "17 * * * *",
  run: async () => {
    const [forms, counters, sessions, codes] = await Promise.all([
      db.$executeRaw`DELETE FROM kiriman WHERE dibuat_pada < sekarang() - make_interval(days => ${KEEP_DAYS.sentForms})`,
      db.$executeRaw`DELETE FROM batas_laju WHERE mulai < sekarang() - make_interval(days => ${KEEP_DAYS.counters})`,
      db.$executeRaw`DELETE FROM sesi
        WHERE coalesce(diakhiri_pada, terakhir_dipakai) < sekarang() - make_interval(days => ${KEEP_DAYS.endedSessions})`,
      db.$executeRaw`DELETE FROM kode_sekali_pakai
        WHERE berlaku_sampai < sekarang() - make_interval(days => ${KEEP_DAYS.usedCodes})`,
    ]);
    log.info({ forms, counters, sessions, codes }, "old records deleted");
  },
};

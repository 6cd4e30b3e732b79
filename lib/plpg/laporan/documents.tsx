import "server-only";
import { createEvents } from "ics";
import { formatInstant } from "@/lib/kernel/time";
import { reportLabel } from "./labels";
import type { CalendarEntry } from "./queries";

/**
 * The ends of progress reports as a calendar file (RFC 5545). Each keeps its identity when it moves, so a calendar that takes the file in
 * again moves the entry it has. Times are written in UTC; the description names the rombel's zone.
 */
export function deadlineCalendar(entries: readonly CalendarEntry[], page: (entry: CalendarEntry) => string): string {
  const { error, value } = createEvents(
    entries.map((entry) => ({
      uid: `laporan-${entry.rombelId}-${entry.nomor}@guru-tumbuh`,
      sequence: entry.versi,
      // The last half hour: a calendar shows no moment without length.
      start: entry.sampai.getTime() - 30 * 60_000,
      startInputType: "utc" as const,
      startOutputType: "utc" as const,
      end: entry.sampai.getTime(),
      endInputType: "utc" as const,
      endOutputType: "utc" as const,
      title: `Batas ${reportLabel(entry.nomor)}, ${entry.rombel}`,
      description: [entry.deskripsi, `Batas: ${formatInstant(entry.sampai, entry.zona)}`, page(entry)].join("\n"),
      url: page(entry),
      status: "CONFIRMED" as const,
      alarms: [{ action: "display" as const, trigger: { days: 1, before: true }, description: "Batas laporan besok" }],
    })),
    { productId: "guru-tumbuh", calName: "Laporan kemajuan PLPG" },
  );
  if (error || !value) throw error ?? new Error("the calendar is empty");
  return value;
}

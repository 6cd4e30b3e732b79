import { Timeline } from "@/components/ui/timeline";
import { isRole, ROLE_LABELS } from "@/lib/kernel/roles";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { TimelineEntry } from "@/lib/server/trail";

/** A school's, office's or account's history as people read it, newest first. */
export function RecordTimeline({ entries, zone }: { entries: readonly TimelineEntry[]; zone: Zone }) {
  if (entries.length === 0) return <p className="text-ink-2">Belum ada catatan.</p>;
  return (
    <Timeline
      events={entries
        .map(({ id, pada, nama, peran, peristiwa, alasan }) => ({
          id,
          what: peristiwa,
          who: isRole(peran) ? `${nama}, ${ROLE_LABELS[peran]}` : nama,
          when: formatInstant(pada, zone),
          at: pada,
          why: alasan,
        }))
        .reverse()}
    />
  );
}

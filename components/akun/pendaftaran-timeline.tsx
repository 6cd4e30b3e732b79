import { Timeline, type TimelineEvent } from "@/components/ui/timeline";
import { HAPPENINGS } from "@/lib/akun/pendaftaran/labels";
import { MOVE_HAPPENINGS } from "@/lib/akun/pindah/labels";
import { isRole, ROLE_LABELS } from "@/lib/kernel/roles";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { TimelineEntry } from "@/lib/server/trail";

const TONES: Record<string, TimelineEvent["tone"]> = {
  [HAPPENINGS.setujui]: "good",
  [HAPPENINGS.aktifkan]: "good",
  [HAPPENINGS.tolak]: "bad",
  [HAPPENINGS.nonaktifkan]: "bad",
  [HAPPENINGS.lepaskan]: "bad",
  [MOVE_HAPPENINGS.setujui]: "good",
  [MOVE_HAPPENINGS.tolak]: "bad",
};

/** A registration's or move's history as people read it, newest first. */
export function RegistrationTimeline({ entries, zone }: { entries: readonly TimelineEntry[]; zone: Zone }) {
  const events = entries.map(
    ({ id, pada, nama, peran, peristiwa, alasan }): TimelineEvent => ({
      id,
      what: peristiwa,
      who: isRole(peran) ? `${nama}, ${ROLE_LABELS[peran]}` : nama,
      when: formatInstant(pada, zone),
      at: pada,
      why: alasan,
      tone: TONES[peristiwa] ?? "calm",
    }),
  );
  return <Timeline events={events.reverse()} />;
}

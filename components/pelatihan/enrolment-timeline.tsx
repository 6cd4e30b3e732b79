import { Timeline, type TimelineEvent } from "@/components/ui/timeline";
import { isRole, ROLE_LABELS } from "@/lib/kernel/roles";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { ENROLMENT_HAPPENINGS } from "@/lib/pelatihan/pendaftaran/labels";
import type { TimelineEntry } from "@/lib/server/trail";

const GOOD: readonly string[] = (
  ["setujui", "terima", "naikkan", "catatHadir", "koreksiHadir", "terbitkan"] as const
).map((event) => ENROLMENT_HAPPENINGS[event]);
const BAD: readonly string[] = (
  [
    "tolak",
    "tolakPenyelenggara",
    "batalkanPelatihan",
    "kedaluwarsakan",
    "catatTidakHadir",
    "koreksiTidakHadir",
  ] as const
).map((event) => ENROLMENT_HAPPENINGS[event]);

const toneOf = (what: string): TimelineEvent["tone"] =>
  GOOD.includes(what) ? "good" : BAD.includes(what) ? "bad" : "calm";

/** An enrolment's history as people read it, newest first. */
export function EnrolmentTimeline({ entries, zone }: { entries: readonly TimelineEntry[]; zone: Zone }) {
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
          tone: toneOf(peristiwa),
        }))
        .reverse()}
    />
  );
}

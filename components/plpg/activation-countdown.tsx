import { Clock } from "lucide-react";
import { Tag } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { daysToActivate } from "@/lib/plpg/peserta/rules";

/** From so many days on the countdown is red. */
const URGENT_DAYS = 3;

/** How many days are left to activate, and the last moment that counts. */
export function ActivationCountdown({ end, now, zone }: { end: Date; now: Date; zone: Zone }) {
  const days = daysToActivate(end, now);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 max-md:justify-end">
      <Tag
        tone={days <= URGENT_DAYS ? "bad" : "wait"}
        icon={<Clock size={14} aria-hidden="true" className="shrink-0" />}
      >
        {days === 1 ? "hari terakhir" : `${days} hari lagi`}
      </Tag>
      <span className="text-xs text-ink-2">sampai {formatInstant(end, zone)}</span>
    </span>
  );
}

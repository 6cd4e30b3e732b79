import { Clock } from "lucide-react";
import { daysSince, formatInstant, waitingFor, type Zone } from "@/lib/kernel/time";
import { Tag } from "./tag";

/** From this many days on, waiting is shown as too long. */
const TOO_LONG_DAYS = 5;

/**
 * Waiting, said twice: how long ("menunggu 2 hari") and since when ("sejak 20 Nov 2026, 14.20 WIB").
 * Calm on the first day, amber after it, red from `tooLongDays` on.
 */
export function WaitingSince({
  since,
  now,
  zone = "WIB",
  tooLongDays = TOO_LONG_DAYS,
  exact = true,
}: {
  since: Date;
  now: Date;
  zone?: Zone;
  tooLongDays?: number;
  /** false leaves the exact time to the title of the `<time>`, for dense lists. */
  exact?: boolean;
}) {
  const days = daysSince(since, now);
  const at = formatInstant(since, zone);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Tag
        tone={days >= tooLongDays ? "bad" : days >= 1 ? "wait" : "calm"}
        icon={<Clock size={14} aria-hidden="true" className="shrink-0" />}
      >
        <time className="whitespace-nowrap" dateTime={since.toISOString()} title={`sejak ${at}`}>
          {waitingFor(since, now)}
        </time>
      </Tag>
      {exact ? <span className="text-xs text-ink-2">sejak {at}</span> : null}
    </span>
  );
}

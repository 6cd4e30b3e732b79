import { Tag } from "@/components/ui/tag";
import { daysSince } from "@/lib/kernel/time";
import { COHORT_LABELS } from "@/lib/plpg/rombel/labels";
import { isMentorSilent } from "@/lib/plpg/rombel/rules";
import type { CohortState } from "@/lib/plpg/rombel/status";

/** Does the rombel run, or is it closed? */
export function CohortStateTag({ state }: { state: CohortState }) {
  return <Tag tone={state === "berjalan" ? "good" : "plain"}>{COHORT_LABELS[state]}</Tag>;
}

/** A running rombel that nobody leads, or whose mentor is silent; nothing where all is well. */
export function CohortWorryTag({
  cohort: { status, isLed, lastActivity },
  now,
}: {
  cohort: { status: CohortState; isLed: boolean; lastActivity: Date | null };
  now: Date;
}) {
  if (status !== "berjalan") return null;
  if (!isLed) return <Tag tone="wait">Tanpa mentor aktif</Tag>;
  if (lastActivity === null || !isMentorSilent(lastActivity, now)) return null;
  return <Tag tone="bad">Diam {daysSince(lastActivity, now)} hari</Tag>;
}

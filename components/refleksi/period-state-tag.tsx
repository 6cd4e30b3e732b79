import { Tag, type TagTone } from "@/components/ui/tag";
import { PERIOD_LABELS } from "@/lib/refleksi/periode/labels";
import type { PeriodState } from "@/lib/refleksi/periode/rules";

const TONES: Record<PeriodState, TagTone> = { akan_datang: "calm", terbuka: "good", ditutup: "plain" };

/** Whether a period is open, in a word. */
export function PeriodStateTag({ state }: { state: PeriodState }) {
  return <Tag tone={TONES[state]}>{PERIOD_LABELS[state]}</Tag>;
}

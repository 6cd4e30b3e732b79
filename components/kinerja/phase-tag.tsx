import { Tag, type TagTone } from "@/components/ui/tag";
import { PHASE_STATE_LABELS } from "@/lib/kinerja/periode/labels";
import type { PhaseState } from "@/lib/kinerja/periode/rules";

const TONES: Record<PhaseState, TagTone> = { akan_datang: "calm", terbuka: "good", ditutup: "plain" };

/** Whether a phase is open, in a word. */
export function PhaseTag({ state }: { state: PhaseState }) {
  return <Tag tone={TONES[state]}>{PHASE_STATE_LABELS[state]}</Tag>;
}

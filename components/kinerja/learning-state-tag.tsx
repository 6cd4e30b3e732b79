import { Tag, type TagTone } from "@/components/ui/tag";
import { LEARNING_STATE_LABELS } from "@/lib/kinerja/tugas/labels";
import type { ShownLearningState } from "@/lib/kinerja/tugas/rules";

const TONES: Record<ShownLearningState, TagTone> = {
  belum: "plain",
  draf: "wait",
  dikirim: "good",
  tidak_dikumpulkan: "bad",
};

/** Where the reflection on what was learned stands, in a word. */
export function LearningStateTag({ state }: { state: ShownLearningState }) {
  return <Tag tone={TONES[state]}>{LEARNING_STATE_LABELS[state]}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import { STATE_LABELS } from "@/lib/kinerja/praktik/labels";
import type { PracticeState } from "@/lib/kinerja/praktik/status";

const TONES: Partial<Record<PracticeState, TagTone>> = { siap: "wait", diobservasi: "wait", selesai: "good" };

/** Where an observation cycle stands, in a few words. */
export function PracticeStateTag({ state }: { state: PracticeState }) {
  return <Tag tone={TONES[state] ?? "calm"}>{STATE_LABELS[state]}</Tag>;
}

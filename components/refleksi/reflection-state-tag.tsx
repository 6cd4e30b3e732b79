import { Tag, type TagTone } from "@/components/ui/tag";
import { REFLECTION_LABELS } from "@/lib/refleksi/isian/labels";
import type { ShownState } from "@/lib/refleksi/isian/rules";

const TONES: Record<ShownState, TagTone> = {
  draf: "calm",
  diajukan: "wait",
  disetujui: "good",
  tidak_disetujui: "bad",
  tidak_dikumpulkan: "plain",
};

/** Where a reflection stands, in a word. */
export function ReflectionStateTag({ state }: { state: ShownState }) {
  return <Tag tone={TONES[state]}>{REFLECTION_LABELS[state]}</Tag>;
}

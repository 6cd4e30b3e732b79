import { Tag, type TagTone } from "@/components/ui/tag";
import { PLAN_LABELS } from "@/lib/kinerja/rencana/labels";
import type { ShownPlanState } from "@/lib/kinerja/rencana/rules";

const TONES: Record<ShownPlanState, TagTone> = {
  draf: "calm",
  diajukan: "wait",
  disetujui: "good",
  dikembalikan: "bad",
  tidak_dikumpulkan: "plain",
};

/** Where a plan stands, in a word. */
export function PlanStateTag({ state }: { state: ShownPlanState }) {
  return <Tag tone={TONES[state]}>{PLAN_LABELS[state]}</Tag>;
}

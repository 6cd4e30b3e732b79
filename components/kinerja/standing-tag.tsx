import { Tag, type TagTone } from "@/components/ui/tag";
import { PLAN_COUNT_LABELS } from "@/lib/kinerja/periode/labels";
import type { PlanState } from "@/lib/kinerja/rencana/status";

const TONES: Record<PlanState | "belum", TagTone> = {
  belum: "plain",
  draf: "calm",
  diajukan: "wait",
  dikembalikan: "bad",
  disetujui: "good",
};

/** Where a teacher stands in a period, in a word. */
export function StandingTag({ standing }: { standing: PlanState | "belum" }) {
  return <Tag tone={TONES[standing]}>{PLAN_COUNT_LABELS[standing]}</Tag>;
}

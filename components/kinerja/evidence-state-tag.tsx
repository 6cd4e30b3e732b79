import { Tag, type TagTone } from "@/components/ui/tag";
import { EVIDENCE_STATE_LABELS } from "@/lib/kinerja/bukti/labels";
import type { ShownEvidenceState } from "@/lib/kinerja/bukti/rules";

const TONES: Record<ShownEvidenceState, TagTone> = {
  belum: "plain",
  draf: "wait",
  dikumpulkan: "good",
  tidak_dikumpulkan: "bad",
};

/** Where the evidence of one row stands, in a word. */
export function EvidenceStateTag({ state }: { state: ShownEvidenceState }) {
  return <Tag tone={TONES[state]}>{EVIDENCE_STATE_LABELS[state]}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import { PROPOSAL_LABELS } from "@/lib/pelatihan/usulan/labels";
import type { ProposalState } from "@/lib/pelatihan/usulan/status";

const TONES: Record<ProposalState, TagTone> = {
  diajukan: "wait",
  diterima: "calm",
  ditolak: "bad",
  dijadwalkan: "good",
};

/** Where a proposed topic stands, in a word. */
export function ProposalStateTag({ state }: { state: ProposalState }) {
  return <Tag tone={TONES[state]}>{PROPOSAL_LABELS[state]}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import { LAPSED_LABEL, PARTICIPANT_LABELS } from "@/lib/plpg/peserta/labels";
import type { ParticipantState } from "@/lib/plpg/peserta/status";

const TONES: Record<ParticipantState, TagTone> = { belum_aktif: "wait", aktif: "good", mengundurkan_diri: "plain" };

/** How a participant stands, as everybody is shown it: who let the 14 days pass is deemed withdrawn. */
export function ParticipantStateTag({ shown, isLapsed }: { shown: ParticipantState; isLapsed: boolean }) {
  return <Tag tone={TONES[shown]}>{isLapsed ? LAPSED_LABEL : PARTICIPANT_LABELS[shown]}</Tag>;
}

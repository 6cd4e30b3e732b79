import { Tag, type TagTone } from "@/components/ui/tag";
import { MOVE_LABELS } from "@/lib/akun/pindah/labels";
import type { MoveState } from "@/lib/akun/pindah/status";

const TONES: Record<MoveState, TagTone> = { diajukan: "wait", disetujui: "good", ditolak: "bad", dibatalkan: "plain" };

/** Where a school move stands, in a word. */
export function MoveStateTag({ state }: { state: MoveState }) {
  return <Tag tone={TONES[state]}>{MOVE_LABELS[state]}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import { REGISTRATION_LABELS } from "@/lib/akun/pendaftaran/labels";
import type { RegistrationState } from "@/lib/akun/pendaftaran/status";

const TONES: Record<RegistrationState, TagTone> = {
  menunggu: "wait",
  aktif: "good",
  ditolak: "bad",
  nonaktif: "plain",
  ditarik: "plain",
};

/** Where a teacher stands with the school, in a word. */
export function RegistrationStateTag({ state }: { state: RegistrationState }) {
  return <Tag tone={TONES[state]}>{REGISTRATION_LABELS[state]}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import type { AccountState } from "@/lib/kantor/rules";

const TONES: Record<AccountState, TagTone> = { belum_masuk: "wait", aktif: "good", dicabut: "plain" };

/** Whether somebody can sign in, in a word of the list it stands in. */
export function AccountStateTag({ state, labels }: { state: AccountState; labels: Record<AccountState, string> }) {
  return <Tag tone={TONES[state]}>{labels[state]}</Tag>;
}

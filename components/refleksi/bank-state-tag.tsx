import { Tag } from "@/components/ui/tag";
import { BANK_LABELS } from "@/lib/refleksi/bank/labels";
import type { BankState } from "@/lib/refleksi/bank/status";

/** Whether a version of the questions is published, in a word. */
export function BankStateTag({ state }: { state: BankState }) {
  return <Tag tone={state === "terbit" ? "good" : "calm"}>{BANK_LABELS[state]}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import { POST_LABELS } from "@/lib/sekolah/labels";
import type { PostState } from "@/lib/sekolah/status";

const TONES: Record<PostState, TagTone> = { kosong: "wait", plt: "calm", definitif: "good" };

/** How a school's post is held, in a word. */
export function PostTag({ state }: { state: PostState }) {
  return <Tag tone={TONES[state]}>{POST_LABELS[state]}</Tag>;
}

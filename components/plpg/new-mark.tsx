"use client";
import { useState } from "react";
import { Tag } from "@/components/ui/tag";
import { FORUM_LABELS } from "@/lib/plpg/forum/labels";

/** "Baru" at a post that was unread when it appeared; it stays as long as the page does, though the post counts as read by now. */
export function NewMark({ isNew }: { isNew: boolean }) {
  const [wasNew] = useState(isNew);
  return wasNew ? <Tag tone="wait">{FORUM_LABELS.isNew}</Tag> : null;
}

"use client";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { Tag } from "@/components/ui/tag";
import { FORUM_LABELS } from "@/lib/plpg/forum/labels";

/** The posts that were unread when they appeared on this page. */
const Appeared = createContext<Set<string> | null>(null);

/** Around the posts of one page: what was unread keeps its mark when the page itself holds it by now. */
export function NewMarks({ children }: { children: ReactNode }) {
  const [appeared] = useState(() => new Set<string>());
  return <Appeared value={appeared}>{children}</Appeared>;
}

/** "Baru" at a post that was unread when it appeared; it stays as long as the page does, though the post counts as read by now. */
export function NewMark({ id, isNew }: { id: string; isNew: boolean }) {
  const appeared = use(Appeared);
  const [wasNew] = useState(() => isNew || (appeared?.has(id) ?? false));
  useEffect(() => {
    if (wasNew) appeared?.add(id);
  }, [appeared, id, wasNew]);
  return wasNew ? <Tag tone="wait">{FORUM_LABELS.isNew}</Tag> : null;
}

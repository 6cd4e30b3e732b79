"use client";
import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Zone } from "@/lib/kernel/time";
import { FORUM_LABELS } from "@/lib/plpg/forum/labels";
import type { ForumPost } from "@/lib/plpg/forum/queries";
import { ASK_EVERY_SECONDS } from "@/lib/plpg/forum/rules";
import { PostCard } from "./forum-post";
import { ReadMark } from "./read-mark";

const EVERY_MS = ASK_EVERY_SECONDS * 1000;
/** A server that does not answer is asked ever more rarely. */
const RAREST_MS = 5 * 60_000;

/** A post as JSON carries it: its moments are text. */
type Sent = Omit<ForumPost, "dibuatPada" | "diubahPada" | "disembunyikanPada"> & {
  dibuatPada: string;
  diubahPada: string | null;
  disembunyikanPada: string | null;
};

const moment = (text: string | null) => (text === null ? null : new Date(text));
const received = ({ dibuatPada, diubahPada, disembunyikanPada, ...post }: Sent): ForumPost => ({
  ...post,
  dibuatPada: new Date(dibuatPada),
  diubahPada: moment(diubahPada),
  disembunyikanPada: moment(disembunyikanPada),
});

/**
 * Posts that came since the page was made, the newest first, above those that it holds. Asks only for numbers after the last one, and
 * only while somebody looks: a hidden tab is silent, and asks at once when it is seen again.
 */
export function LivePosts({
  rombelId,
  after,
  base,
  zone,
  akunId,
}: {
  rombelId: string;
  /** The newest number that the page holds. */
  after: number;
  base: string;
  zone: Zone;
  akunId: string;
}) {
  const [posts, setPosts] = useState<readonly ForumPost[]>([]);
  const [isSignedOut, setSignedOut] = useState(false);
  const last = useRef(after);

  useEffect(() => {
    last.current = Math.max(last.current, after);
  }, [after]);

  useEffect(() => {
    if (isSignedOut) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = EVERY_MS;
    let isAsking = false;

    async function ask() {
      if (isAsking) return;
      isAsking = true;
      try {
        const response = await fetch(`/api/plpg/forum/${rombelId}?sesudah=${last.current}`, { signal: stop.signal });
        if (response.status === 401) return setSignedOut(true);
        if (response.status === 200) {
          const { kiriman }: { kiriman: Sent[] } = await response.json();
          const fresh = kiriman.map(received).filter(({ nomor }) => nomor > last.current);
          last.current = fresh.at(-1)?.nomor ?? last.current;
          setPosts((before) => [...fresh.reverse(), ...before]);
        }
        wait = response.ok ? EVERY_MS : Math.min(2 * wait, RAREST_MS);
      } catch {
        wait = Math.min(2 * wait, RAREST_MS);
      } finally {
        isAsking = false;
      }
      plan();
    }

    function plan() {
      clearTimeout(timer);
      if (!document.hidden && !stop.signal.aborted) timer = setTimeout(() => void ask(), wait);
    }

    function look() {
      clearTimeout(timer);
      if (!document.hidden) void ask();
    }

    plan();
    document.addEventListener("visibilitychange", look);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [rombelId, isSignedOut]);

  // What the page itself holds by now is not shown twice.
  const shown = posts.filter(({ nomor }) => nomor > after);
  const [newest] = shown;
  return (
    <>
      <p role="status" className="sr-only">
        {shown.length > 0 ? `${shown.length} kiriman baru` : ""}
      </p>
      {newest ? <ReadMark rombelId={rombelId} sampai={newest.nomor} /> : null}
      {isSignedOut ? <Notice tone="wait" title={FORUM_LABELS.signedOut} /> : null}
      {shown.map((post) => (
        <PostCard key={post.id} post={post} zone={zone} base={base} akunId={akunId} isNew />
      ))}
    </>
  );
}

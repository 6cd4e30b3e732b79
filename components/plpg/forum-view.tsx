import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { PageMessage } from "@/components/kantor/page-message";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import type { Zone } from "@/lib/kernel/time";
import { CLASS_LABELS, FORUM_LABELS, FORUM_MESSAGES, unreadWords } from "@/lib/plpg/forum/labels";
import type { ForumPost, PostPage, ReadingMark, Speaker } from "@/lib/plpg/forum/queries";
import { PostCard } from "./forum-post";
import { NewMarks } from "./new-mark";

export type ForumShown = PostPage & {
  cohort: { id: string; nama: string; pesanTerakhir: number };
  reader: { akunId: string };
  base: string;
  /** Null: nobody counts what this reader has read. */
  mark: ReadingMark | null;
  isNewest: boolean;
  /** Null: the reader writes here. Otherwise why not. */
  closed: string | null;
  others: readonly Speaker[];
  zona: Zone;
};

/**
 * The posts of a forum, the newest first, as the LPTK reads them; who takes part has `ForumRoom`, whose forms a mere reader need not
 * load. `back`: the page above it.
 */
export function ForumView({
  forum,
  back,
  pesan,
  reading,
  writing,
  live,
}: {
  forum: ForumShown;
  back: { href: string; label: string };
  pesan?: string | string[];
  /** What marks the posts as read. */
  reading?: ReactNode;
  /** Where one writes. */
  writing?: ReactNode;
  /** What brings new posts without reloading. */
  live?: ReactNode;
}) {
  const { cohort, posts, before, base, mark, isNewest, closed } = forum;
  return (
    <Page>
      <PageHeader title={CLASS_LABELS.forum} kicker={cohort.nama} back={back}>
        {mark ? <p>{unreadWords(mark.unread)}</p> : null}
      </PageHeader>
      <PageMessage messages={FORUM_MESSAGES} pesan={pesan} />
      {reading}
      {closed ? <Notice title={closed} /> : null}
      {writing}
      {isNewest ? null : <Newest base={base} />}
      <section aria-label="Percakapan" className="grid gap-3">
        <NewMarks key={String(isNewest)}>
          {live}
          {posts.length === 0 ? (
            <EmptyState title={FORUM_LABELS.empty}>{FORUM_LABELS.emptyHint}</EmptyState>
          ) : (
            <Posts forum={forum} posts={posts} />
          )}
        </NewMarks>
      </section>
      {before === null ? null : (
        <div>
          <ButtonLink
            href={`${base}?sebelum=${before}`}
            variant="quiet"
            iconAfter={<ArrowDown size={20} aria-hidden="true" />}
          >
            {FORUM_LABELS.older}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}

function Posts({ forum: { zona, base, reader, mark }, posts }: { forum: ForumShown; posts: readonly ForumPost[] }) {
  return posts.map((post) => (
    <PostCard
      key={post.id}
      post={post}
      zone={zona}
      base={base}
      akunId={reader.akunId}
      isNew={mark !== null && post.nomor > mark.sampai}
    />
  ));
}

function Newest({ base }: { base: string }) {
  return (
    <div>
      <ButtonLink href={base} variant="quiet" icon={<ArrowUp size={20} aria-hidden="true" />}>
        {FORUM_LABELS.newest}
      </ButtonLink>
    </div>
  );
}

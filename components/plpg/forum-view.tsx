import { ArrowDown, ArrowUp } from "lucide-react";
import { PageMessage } from "@/components/kantor/page-message";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import type { Zone } from "@/lib/kernel/time";
import { CLASS_LABELS, FORUM_LABELS, FORUM_MESSAGES, unreadWords } from "@/lib/plpg/forum/labels";
import type { ForumPost, PostPage, ReadingMark, Speaker } from "@/lib/plpg/forum/queries";
import { MarkReadForm, PostForm } from "./forum-forms";
import { PostCard } from "./forum-post";
import { LivePosts } from "./live-posts";
import { NewMarks } from "./new-mark";
import { ReadMark } from "./read-mark";

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

/** The forum for who takes part in it, and for the LPTK: where one writes, then the posts, the newest first. `back`: the page above it. */
export function ForumView({
  forum,
  back,
  pesan,
  ke,
}: {
  forum: ForumShown;
  back: { href: string; label: string };
  pesan?: string | string[];
  /** The number of the post that was just sent: its form is fresh. */
  ke?: string | string[];
}) {
  const { cohort, posts, before, base, mark, isNewest, closed, others, reader } = forum;
  const newest = posts[0]?.nomor ?? 0;
  return (
    <Page>
      <PageHeader title={CLASS_LABELS.forum} kicker={cohort.nama} back={back}>
        {mark ? <p>{unreadWords(mark.unread)}</p> : null}
      </PageHeader>
      <PageMessage messages={FORUM_MESSAGES} pesan={pesan} />
      {mark && mark.unread > 0 && isNewest ? (
        <>
          <ReadMark rombelId={cohort.id} sampai={newest} />
          <MarkReadForm rombelId={cohort.id} sampai={newest} kunci={newFormKey()} />
        </>
      ) : null}
      {closed ? <Notice title={closed} /> : null}
      {closed === null && isNewest ? (
        <Card>
          <PostForm
            key={String(ke ?? "")}
            rombelId={cohort.id}
            akunId={reader.akunId}
            others={others}
            kunci={newFormKey()}
          />
        </Card>
      ) : null}
      {isNewest ? null : <Newest base={base} />}
      <section aria-label="Percakapan" className="grid gap-3">
        <NewMarks key={String(isNewest)}>
          {isNewest && closed === null ? (
            <LivePosts rombelId={cohort.id} after={newest} base={base} zone={forum.zona} akunId={reader.akunId} />
          ) : null}
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

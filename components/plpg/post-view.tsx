import type { ReactNode } from "react";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { CLASS_LABELS, FORUM_LABELS, FORUM_MESSAGES } from "@/lib/plpg/forum/labels";
import type { ForumPost, PostVersion, Speaker } from "@/lib/plpg/forum/queries";
import type { TimelineEntry } from "@/lib/server/trail";
import { EditPostForm, PostForm } from "./forum-forms";
import { PostCard } from "./forum-post";

export type PostShown = {
  post: ForumPost;
  replies: readonly ForumPost[];
  versions: readonly PostVersion[];
  timeline: readonly TimelineEntry[];
  cohort: { id: string; nama: string };
  reader: { akunId: string };
  base: string;
  closed: string | null;
  canEdit: boolean;
  others: readonly Speaker[];
  zona: Zone;
};

/** One post with its answers, the place to answer, and what was changed in it. `decision`: what the mentor may do about it. */
export function PostView({
  shown,
  pesan,
  decision,
}: {
  shown: PostShown;
  pesan?: string | string[];
  decision?: ReactNode;
}) {
  const { post, replies, versions, timeline, cohort, reader, base, closed, canEdit, others, zona } = shown;
  const card = { zone: zona, base, akunId: reader.akunId };
  return (
    <Page>
      <PageHeader
        title={`Kiriman ${post.penulisNama}`}
        kicker={cohort.nama}
        back={{ href: base, label: CLASS_LABELS.forum }}
      />
      <PageMessage messages={FORUM_MESSAGES} pesan={pesan} />
      <PostCard post={post} {...card} isAlone />
      {post.isi !== null && canEdit ? (
        <Disclosure label={FORUM_LABELS.edit} look="quiet">
          <EditPostForm id={post.id} versi={post.versi} kunci={newFormKey()} isi={post.isi} akunId={reader.akunId} />
        </Disclosure>
      ) : null}
      {decision}
      {versions.length > 0 ? (
        <Disclosure label={`${FORUM_LABELS.earlierWords} (${versions.length})`}>
          <EarlierWords versions={versions} zone={zona} />
        </Disclosure>
      ) : null}
      {replies.length > 0 ? (
        <section aria-label={FORUM_LABELS.replies} className="grid gap-3">
          <h2 className="text-lg">{FORUM_LABELS.replies}</h2>
          {replies.map((reply) => (
            <PostCard key={reply.id} post={reply} {...card} />
          ))}
        </section>
      ) : null}
      {closed ? (
        <Notice title={closed} />
      ) : (
        <Card>
          <PostForm
            rombelId={cohort.id}
            akunId={reader.akunId}
            others={others}
            replyTo={{ id: post.id, penulisId: post.penulisId }}
            kunci={newFormKey()}
          />
        </Card>
      )}
      {timeline.length > 0 ? (
        <Card title="Riwayat">
          <RecordTimeline entries={timeline} zone={zona} />
        </Card>
      ) : null}
    </Page>
  );
}

function EarlierWords({ versions, zone }: { versions: readonly PostVersion[]; zone: Zone }) {
  return (
    <ol className="grid gap-2">
      {versions.map(({ nomor, isi, sejak }) => (
        <li key={nomor} className="rounded-field bg-ground px-3 py-2">
          <p className="text-sm text-ink-2">Sejak {formatInstant(sejak, zone)}</p>
          <p className="break-words whitespace-pre-line">{isi}</p>
        </li>
      ))}
    </ol>
  );
}

import { Card } from "@/components/ui/card";
import { newFormKey } from "@/lib/kernel/form-key";
import { MarkReadForm, PostForm } from "./forum-forms";
import { type ForumShown, ForumView } from "./forum-view";
import { LivePosts } from "./live-posts";
import { ReadMark } from "./read-mark";

/** The forum for who takes part in it: where one writes, then the posts, and new ones as they come. `back`: the page above it. */
export function ForumRoom({
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
  const { cohort, posts, base, mark, isNewest, closed, others, reader, zona } = forum;
  const newest = posts[0]?.nomor ?? 0;
  const isOpen = isNewest && closed === null;
  return (
    <ForumView
      forum={forum}
      back={back}
      pesan={pesan}
      reading={
        mark && mark.unread > 0 && isNewest ? (
          <>
            <ReadMark rombelId={cohort.id} sampai={newest} />
            <MarkReadForm rombelId={cohort.id} sampai={newest} kunci={newFormKey()} />
          </>
        ) : null
      }
      writing={
        isOpen ? (
          <Card>
            <PostForm
              key={String(ke ?? "")}
              rombelId={cohort.id}
              akunId={reader.akunId}
              others={others}
              kunci={newFormKey()}
            />
          </Card>
        ) : null
      }
      live={
        isOpen ? <LivePosts rombelId={cohort.id} after={newest} base={base} zone={zona} akunId={reader.akunId} /> : null
      }
    />
  );
}

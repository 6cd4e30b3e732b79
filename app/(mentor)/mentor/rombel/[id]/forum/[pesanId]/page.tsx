import { EyeOff } from "lucide-react";
import type { Metadata } from "next";
import { ShowPostForm } from "@/components/plpg/forum-forms";
import { PostView } from "@/components/plpg/post-view";
import { ButtonLink } from "@/components/ui/button";
import { newFormKey } from "@/lib/kernel/form-key";
import { FORUM_LABELS } from "@/lib/plpg/forum/labels";
import { loadPost } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Kiriman forum" };

export default async function KirimanRombelPage({
  params,
  searchParams,
}: PageProps<"/mentor/rombel/[id]/forum/[pesanId]">) {
  const [{ id, pesanId }, { pesan }] = await Promise.all([params, searchParams]);
  const shown = await loadPost({ peran: "mentor", rombelId: id }, pesanId);
  const { post, base } = shown;
  return (
    <PostView
      shown={shown}
      pesan={pesan}
      decision={
        post.disembunyikanPada ? (
          <ShowPostForm id={post.id} versi={post.versi} kunci={newFormKey()} />
        ) : (
          <div>
            <ButtonLink
              href={`${base}/${post.id}/sembunyikan`}
              variant="refuse"
              icon={<EyeOff size={20} aria-hidden="true" />}
            >
              {FORUM_LABELS.hide}
            </ButtonLink>
          </div>
        )
      }
    />
  );
}

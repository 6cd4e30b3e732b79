import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HidePostForm } from "@/components/plpg/forum-forms";
import { PostCard } from "@/components/plpg/forum-post";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadPost } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Sembunyikan kiriman" };

export default async function SembunyikanPage({
  params,
}: PageProps<"/mentor/rombel/[id]/forum/[pesanId]/sembunyikan">) {
  const { id, pesanId } = await params;
  const { post, base, cohort, reader, zona } = await loadPost({ peran: "mentor", rombelId: id }, pesanId);
  const page = `${base}/${post.id}`;
  // It is hidden already: its page offers the way back.
  if (post.disembunyikanPada) redirect(page);
  return (
    <Page width="form">
      <PageHeader
        title={`Sembunyikan kiriman ${post.penulisNama}`}
        kicker={cohort.nama}
        back={{ href: page, label: "Kiriman" }}
      >
        <p>Peserta lain tidak melihat isinya lagi; Anda dan penulisnya masih.</p>
      </PageHeader>
      <PostCard post={post} zone={zona} base={base} akunId={reader.akunId} isAlone />
      <Card>
        <HidePostForm id={post.id} versi={post.versi} kunci={newFormKey()} backHref={page} />
      </Card>
    </Page>
  );
}

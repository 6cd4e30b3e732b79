import type { Metadata } from "next";
import { PostView } from "@/components/plpg/post-view";
import { loadPost } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Kiriman forum" };

export default async function KirimanLptkPage({ params }: PageProps<"/lptk/rombel/[id]/forum/[pesanId]">) {
  const { id, pesanId } = await params;
  return <PostView shown={await loadPost({ peran: "lptk", rombelId: id }, pesanId)} />;
}

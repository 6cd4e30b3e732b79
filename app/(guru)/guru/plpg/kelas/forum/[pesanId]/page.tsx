import type { Metadata } from "next";
import { PostView } from "@/components/plpg/post-view";
import { loadPost } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Kiriman forum" };

export default async function KirimanPage({ params, searchParams }: PageProps<"/guru/plpg/kelas/forum/[pesanId]">) {
  const [{ pesanId }, { pesan }] = await Promise.all([params, searchParams]);
  return <PostView shown={await loadPost("own", pesanId)} pesan={pesan} />;
}

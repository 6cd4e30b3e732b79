import type { Metadata } from "next";
import { ForumRoom } from "@/components/plpg/forum-room";
import { loadForum } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Forum" };

export default async function ForumPage({ searchParams }: PageProps<"/guru/plpg/kelas/forum">) {
  const { sebelum, pesan, ke } = await searchParams;
  const forum = await loadForum("own", sebelum);
  return <ForumRoom forum={forum} back={{ href: "/guru/plpg/kelas", label: "Kelas" }} pesan={pesan} ke={ke} />;
}

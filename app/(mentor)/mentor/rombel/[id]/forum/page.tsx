import type { Metadata } from "next";
import { ForumRoom } from "@/components/plpg/forum-room";
import { loadForum } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Forum rombel" };

export default async function ForumRombelPage({ params, searchParams }: PageProps<"/mentor/rombel/[id]/forum">) {
  const [{ id }, { sebelum, pesan, ke }] = await Promise.all([params, searchParams]);
  const forum = await loadForum({ peran: "mentor", rombelId: id }, sebelum);
  const back = { href: `/mentor/rombel/${forum.cohort.id}`, label: "Rombel" };
  return <ForumRoom forum={forum} back={back} pesan={pesan} ke={ke} />;
}

import type { Metadata } from "next";
import { ForumView } from "@/components/plpg/forum-view";
import { loadForum } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Forum rombel" };

export default async function ForumRombelPage({ params, searchParams }: PageProps<"/mentor/rombel/[id]/forum">) {
  const [{ id }, { sebelum, pesan, ke }] = await Promise.all([params, searchParams]);
  const forum = await loadForum({ peran: "mentor", rombelId: id }, sebelum);
  const back = { href: `/mentor/rombel/${forum.cohort.id}`, label: "Rombel" };
  return <ForumView forum={forum} back={back} pesan={pesan} ke={ke} />;
}

import type { Metadata } from "next";
import { ForumView } from "@/components/plpg/forum-view";
import { loadForum } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Forum rombel" };

/** The LPTK reads along; it does not write. */
export default async function ForumLptkPage({ params, searchParams }: PageProps<"/lptk/rombel/[id]/forum">) {
  const [{ id }, { sebelum }] = await Promise.all([params, searchParams]);
  const forum = await loadForum({ peran: "lptk", rombelId: id }, sebelum);
  return <ForumView forum={forum} back={{ href: `/lptk/rombel/${forum.cohort.id}`, label: "Rombel" }} />;
}

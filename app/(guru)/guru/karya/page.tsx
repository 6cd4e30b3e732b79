import type { Metadata } from "next";
import { KaryaList } from "@/components/karya/karya-list";
import { KARYA_LABELS, KARYA_NEWS } from "@/lib/karya/labels";
import { loadKaryaList } from "@/lib/karya/loaders";

export const metadata: Metadata = { title: KARYA_LABELS.title };

export default async function KaryaPage({ searchParams }: PageProps<"/guru/karya">) {
  const asked = await searchParams;
  return <KaryaList {...(await loadKaryaList(asked))} kabar={KARYA_NEWS[String(asked.kabar)]} />;
}

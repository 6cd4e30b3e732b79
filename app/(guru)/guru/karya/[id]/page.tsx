import type { Metadata } from "next";
import { KaryaDetail } from "@/components/karya/karya-detail";
import { KARYA_LABELS, KARYA_NEWS } from "@/lib/karya/labels";
import { loadKarya } from "@/lib/karya/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: `${KARYA_LABELS.check} karya` };

export default async function CekKaryaPage({ params, searchParams }: PageProps<"/guru/karya/[id]">) {
  const { id } = await params;
  const { kabar } = await searchParams;
  return <KaryaDetail {...(await loadKarya(id))} kunci={newFormKey()} kabar={KARYA_NEWS[String(kabar)]} />;
}

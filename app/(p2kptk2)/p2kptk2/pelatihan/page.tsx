import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { TrainingList } from "@/components/pelatihan/training-list";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { TRAINING_NEWS } from "@/lib/pelatihan/katalog/labels";
import { loadTrainings } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Pelatihan" };

export default async function PelatihanPage({ searchParams }: PageProps<"/p2kptk2/pelatihan">) {
  const params = await searchParams;
  const { session, ...list } = await loadTrainings(params);
  return (
    <Page width="wide">
      <PageHeader
        title="Pelatihan"
        kicker={session.tempat}
        aside={
          <ButtonLink href="/p2kptk2/pelatihan/baru" icon={<Plus size={20} aria-hidden="true" />}>
            Buat pelatihan
          </ButtonLink>
        }
      />
      <PageMessage messages={TRAINING_NEWS} pesan={params.pesan} />
      <TrainingList {...list} />
    </Page>
  );
}

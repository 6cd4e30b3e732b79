import type { Metadata } from "next";
import { CopyTrainingForm } from "@/components/pelatihan/training-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadTrainingToCopy } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Salin pelatihan" };

export default async function SalinPelatihanPage({ params }: PageProps<"/p2kptk2/pelatihan/[id]/salin">) {
  const { training, today } = await loadTrainingToCopy((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Salin pelatihan"
        kicker={training.judul}
        back={{ href: `/p2kptk2/pelatihan/${training.id}`, label: "Pelatihan" }}
      >
        <p>Semua isinya ikut, kecuali tanggal dan pendaftarnya. Salinannya menjadi draf.</p>
      </PageHeader>
      <Card pad="roomy">
        <CopyTrainingForm kunci={newFormKey()} training={training} today={today} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { CancelTrainingForm } from "@/components/pelatihan/training-decisions";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadTrainingToCancel } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Batalkan pelatihan" };

export default async function BatalkanPelatihanPage({ params }: PageProps<"/p2kptk2/pelatihan/[id]/batalkan">) {
  const { training } = await loadTrainingToCancel((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Batalkan pelatihan"
        kicker={training.judul}
        back={{ href: `/p2kptk2/pelatihan/${training.id}`, label: "Pelatihan" }}
      >
        <p>Pendaftaran semua guru berakhir, dan mereka diberi tahu. Ini tidak dapat ditarik kembali.</p>
      </PageHeader>
      <Card pad="roomy">
        <CancelTrainingForm id={training.id} versi={training.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

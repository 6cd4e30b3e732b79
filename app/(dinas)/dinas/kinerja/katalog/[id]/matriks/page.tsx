import type { Metadata } from "next";
import { MatrixForm } from "@/components/kinerja/catalogue-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { loadDraft } from "@/lib/kinerja/katalog/loaders";

export const metadata: Metadata = { title: "Ubah predikat" };

export default async function MatriksPage({ params }: PageProps<"/dinas/kinerja/katalog/[id]/matriks">) {
  const { catalogue } = await loadDraft((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Ubah predikat"
        back={{ href: `/dinas/kinerja/katalog/${catalogue.id}`, label: catalogueTitle(catalogue.nomor) }}
      >
        <p>Tentukan predikat untuk setiap pasangan penilaian.</p>
      </PageHeader>
      <Card pad="roomy">
        <MatrixForm kunci={newFormKey()} id={catalogue.id} versi={catalogue.versi} matriks={catalogue.matriks} />
      </Card>
    </Page>
  );
}

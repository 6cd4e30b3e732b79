import type { Metadata } from "next";
import { AddIndicatorForm } from "@/components/kinerja/catalogue-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { loadDraft } from "@/lib/kinerja/katalog/loaders";

export const metadata: Metadata = { title: "Tambah indikator" };

export default async function IndikatorBaruPage({ params }: PageProps<"/dinas/kinerja/katalog/[id]/indikator/baru">) {
  const { catalogue } = await loadDraft((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Tambah indikator"
        kicker="Praktik kinerja"
        back={{ href: `/dinas/kinerja/katalog/${catalogue.id}`, label: catalogueTitle(catalogue.nomor) }}
      />
      <Card pad="roomy">
        <AddIndicatorForm kunci={newFormKey()} id={catalogue.id} versi={catalogue.versi} />
      </Card>
    </Page>
  );
}

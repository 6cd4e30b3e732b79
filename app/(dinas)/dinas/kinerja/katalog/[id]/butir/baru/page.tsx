import type { Metadata } from "next";
import { AddItemForm } from "@/components/kinerja/catalogue-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { catalogueTitle, ITEM_LABELS, ITEM_NOTES } from "@/lib/kinerja/katalog/labels";
import { loadNewItem } from "@/lib/kinerja/katalog/loaders";

export const metadata: Metadata = { title: "Tambah isi katalog" };

export default async function ButirBaruPage({
  params,
  searchParams,
}: PageProps<"/dinas/kinerja/katalog/[id]/butir/baru">) {
  const { catalogue, jenis, today } = await loadNewItem((await params).id, (await searchParams).jenis);
  return (
    <Page width="form">
      <PageHeader
        title={`Tambah: ${ITEM_LABELS[jenis]}`}
        back={{ href: `/dinas/kinerja/katalog/${catalogue.id}`, label: catalogueTitle(catalogue.nomor) }}
      >
        <p>{ITEM_NOTES[jenis]}</p>
      </PageHeader>
      <Card pad="roomy">
        <AddItemForm kunci={newFormKey()} id={catalogue.id} versi={catalogue.versi} jenis={jenis} today={today} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { EditItemForm, RowCards } from "@/components/kinerja/catalogue-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { catalogueTitle, ITEM_LABELS } from "@/lib/kinerja/katalog/labels";
import { loadItem } from "@/lib/kinerja/katalog/loaders";
import { rhkFactsOf } from "@/lib/kinerja/katalog/rules";

export const metadata: Metadata = { title: "Ubah isi katalog" };

export default async function UbahButirPage({ params }: PageProps<"/dinas/kinerja/katalog/[id]/butir/[butirId]">) {
  const { id, butirId } = await params;
  const { catalogue, item, place, of } = await loadItem(id, butirId);
  const seen = { id: catalogue.id, versi: catalogue.versi };
  return (
    <Page width="form">
      <PageHeader
        title={item.judul}
        kicker={ITEM_LABELS[item.jenis]}
        back={{ href: `/dinas/kinerja/katalog/${catalogue.id}`, label: catalogueTitle(catalogue.nomor) }}
      />
      <Card pad="roomy">
        <EditItemForm
          kunci={newFormKey()}
          {...seen}
          butirId={item.id}
          jenis={item.jenis}
          words={{ judul: item.judul, keterangan: item.keterangan }}
          rhk={item.jenis === "rhk" ? rhkFactsOf(item) : undefined}
        />
      </Card>
      <RowCards {...seen} name="butirId" rowId={item.id} place={place} of={of} />
    </Page>
  );
}

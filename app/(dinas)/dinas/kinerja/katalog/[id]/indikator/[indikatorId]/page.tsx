import type { Metadata } from "next";
import { EditIndicatorForm, RowCards } from "@/components/kinerja/catalogue-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { loadIndicator } from "@/lib/kinerja/katalog/loaders";

export const metadata: Metadata = { title: "Ubah indikator" };

export default async function UbahIndikatorPage({
  params,
}: PageProps<"/dinas/kinerja/katalog/[id]/indikator/[indikatorId]">) {
  const { id, indikatorId } = await params;
  const { catalogue, indicator, place, of } = await loadIndicator(id, indikatorId);
  const seen = { id: catalogue.id, versi: catalogue.versi };
  const { judul, keterangan, fokus } = indicator;
  return (
    <Page width="form">
      <PageHeader
        title={judul}
        kicker="Indikator praktik kinerja"
        back={{ href: `/dinas/kinerja/katalog/${catalogue.id}`, label: catalogueTitle(catalogue.nomor) }}
      />
      <Card pad="roomy">
        <EditIndicatorForm
          kunci={newFormKey()}
          {...seen}
          indikatorId={indicator.id}
          words={{ judul, keterangan, fokus: fokus.map(({ pernyataan }) => pernyataan).join("\n") }}
        />
      </Card>
      <RowCards {...seen} name="indikatorId" rowId={indicator.id} place={place} of={of} />
    </Page>
  );
}

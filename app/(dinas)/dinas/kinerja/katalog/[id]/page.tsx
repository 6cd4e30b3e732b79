import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { PublishCatalogueForm } from "@/components/kinerja/catalogue-forms";
import { CatalogueStateTag } from "@/components/kinerja/catalogue-state-tag";
import { IndicatorCard, ItemCards, MatrixCard } from "@/components/kinerja/catalogue-view";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { CATALOGUE_MESSAGES, catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { loadCatalogue } from "@/lib/kinerja/katalog/loaders";

export const metadata: Metadata = { title: "Versi katalog kinerja" };

export default async function VersiKatalogPage({ params, searchParams }: PageProps<"/dinas/kinerja/katalog/[id]">) {
  const [{ catalogue, missing, timeline, zona }, { pesan }] = await Promise.all([
    loadCatalogue((await params).id),
    searchParams,
  ]);
  const { id, versi, nomor, status, butir, indikator, matriks } = catalogue;
  const edit = status === "draf" ? `/dinas/kinerja/katalog/${id}` : null;
  return (
    <Page>
      <PageHeader
        title={catalogueTitle(nomor)}
        kicker="Katalog kinerja"
        back={{ href: "/dinas/kinerja/katalog", label: "Katalog kinerja" }}
      >
        <CatalogueStateTag state={status} />
        {edit ? null : <p>Versi yang terbit tidak berubah lagi, supaya rencana guru tetap pada isinya.</p>}
      </PageHeader>
      <PageMessage messages={CATALOGUE_MESSAGES} pesan={pesan} />
      <ItemCards items={butir} edit={edit} />
      <IndicatorCard indicators={indikator} edit={edit} />
      <MatrixCard matriks={matriks} edit={edit} />
      {edit ? (
        <Card title="Terbitkan versi ini">
          {missing.length > 0 ? (
            <>
              <p>Belum dapat diterbitkan. Yang masih kurang:</p>
              <ul className="mt-2 ml-5 list-disc">
                {missing.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p className="mb-4">
                Setelah terbit, versi ini tidak dapat diubah. Anda dapat memilihnya ketika membuat periode.
              </p>
              <PublishCatalogueForm kunci={newFormKey()} id={id} versi={versi} />
            </>
          )}
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

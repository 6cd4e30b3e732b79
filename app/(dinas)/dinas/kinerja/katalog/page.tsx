import type { Metadata } from "next";
import { ExampleCatalogueForm, NewCatalogueForm } from "@/components/kinerja/catalogue-forms";
import { CatalogueStateTag } from "@/components/kinerja/catalogue-state-tag";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Table } from "@/components/ui/table";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatShortDate } from "@/lib/kernel/time";
import { catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { loadCatalogues } from "@/lib/kinerja/katalog/loaders";

export const metadata: Metadata = { title: "Katalog kinerja" };

export default async function KatalogKinerjaPage() {
  const { catalogues, zona } = await loadCatalogues();
  const hasDraft = catalogues.some(({ status }) => status === "draf");
  return (
    <Page>
      <PageHeader title="Katalog kinerja" back={{ href: "/dinas/kinerja", label: "Periode kinerja" }}>
        <p>Setiap periode memakai satu versi yang sudah terbit, dan rencana guru tetap pada versi itu.</p>
      </PageHeader>
      {catalogues.length > 0 ? (
        <>
          <Table
            caption="Versi katalog kinerja"
            rows={catalogues}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "versi",
                head: "Versi",
                isName: true,
                cell: ({ id, nomor }) => (
                  <PageLink
                    href={`/dinas/kinerja/katalog/${id}`}
                    className="link -my-2 inline-flex min-h-tap items-center"
                  >
                    {catalogueTitle(nomor)}
                  </PageLink>
                ),
              },
              { key: "status", head: "Status", cell: ({ status }) => <CatalogueStateTag state={status} /> },
              {
                key: "sejak",
                head: "Sejak",
                isShort: true,
                cell: ({ terbitPada, dibuatPada }) => formatShortDate(terbitPada ?? dibuatPada, zona),
              },
              { key: "butir", head: "Isi", isNumber: true, cell: ({ butir }) => butir },
              { key: "indikator", head: "Indikator", isNumber: true, cell: ({ indikator }) => indikator },
              { key: "periode", head: "Dipakai periode", isNumber: true, cell: ({ periode }) => periode },
            ]}
          />
          {hasDraft ? null : (
            <Card title="Mengubah katalog">
              <p className="mb-4">
                Versi baru dimulai dari salinan versi terakhir. Periode dapat memakainya setelah Anda terbitkan.
              </p>
              <NewCatalogueForm kunci={newFormKey()} isFirst={false} />
            </Card>
          )}
        </>
      ) : (
        <EmptyState
          title="Belum ada katalog"
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <ExampleCatalogueForm kunci={newFormKey()} />
              <NewCatalogueForm kunci={newFormKey()} isFirst />
            </div>
          }
        >
          Mulai dari contoh yang memuat RHK, tugas, perilaku, indikator, dan predikat lalu sesuaikan, atau dari kosong.
        </EmptyState>
      )}
    </Page>
  );
}

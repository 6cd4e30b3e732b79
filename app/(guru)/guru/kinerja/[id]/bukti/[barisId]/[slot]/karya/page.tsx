import type { Metadata } from "next";
import { PieceList } from "@/components/kinerja/piece-list";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { COLLECT_LABELS } from "@/lib/kinerja/bukti/labels";
import { loadPieces } from "@/lib/kinerja/bukti/loaders";

export const metadata: Metadata = { title: COLLECT_LABELS.fromPortfolio };

export default async function AmbilKaryaPage({
  params,
  searchParams,
}: PageProps<"/guru/kinerja/[id]/bukti/[barisId]/[slot]/karya">) {
  const { id, barisId, slot: asked } = await params;
  const { plan, row, slot, ...list } = await loadPieces(id, barisId, asked, await searchParams);
  const page = `/guru/kinerja/${plan.id}/bukti/${row.id}`;
  return (
    <Page>
      <PageHeader
        title={COLLECT_LABELS.fromPortfolio}
        kicker={`${row.judul}, dokumen ${slot} dari ${row.kuantitas}`}
        back={{ href: page, label: "Dokumen" }}
      >
        <p>
          Pilih {COLLECT_LABELS.category}, lalu karya yang menjadi bukti dukung. Karya aslinya tetap ada di Bukti Karya.
        </p>
      </PageHeader>
      <FilterLinks
        label="Cara mengunggah"
        links={[
          { href: `${page}/${slot}`, label: COLLECT_LABELS.fromDevice, isCurrent: false },
          { href: `${page}/${slot}/karya`, label: COLLECT_LABELS.fromPortfolio, isCurrent: true },
        ]}
      />
      <PieceList {...list} page={`${page}/${slot}`} />
    </Page>
  );
}

import type { Metadata } from "next";
import { TakeForm, UploadForm } from "@/components/kinerja/evidence-forms";
import { Card } from "@/components/ui/card";
import { FilterLinks } from "@/components/ui/filter-links";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { formatBytes } from "@/lib/berkas/labels";
import { newFormKey } from "@/lib/kernel/form-key";
import { dayIn } from "@/lib/kernel/time";
import { COLLECT_LABELS, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { loadSlot } from "@/lib/kinerja/bukti/loaders";

export const metadata: Metadata = { title: `${COLLECT_LABELS.upload} bukti dukung` };

export default async function UnggahBuktiPage({
  params,
  searchParams,
}: PageProps<"/guru/kinerja/[id]/bukti/[barisId]/[slot]">) {
  const { id, barisId, slot: asked } = await params;
  const { plan, row, slot, present, piece, dasar, today, session } = await loadSlot(
    id,
    barisId,
    asked,
    await searchParams,
  );
  const page = `/guru/kinerja/${plan.id}/bukti/${row.id}`;
  const form = {
    ...{ id: plan.id, barisId: row.id, kunci: newFormKey(), slot, dasar, jenisButir: row.jenis, today },
  };
  const word = present ? PART_LABELS[row.jenis].change : COLLECT_LABELS.upload;
  return (
    <Page width="form">
      <PageHeader
        title={`${word} dokumen ${slot} dari ${row.kuantitas}`}
        kicker={row.judul}
        back={{ href: page, label: "Dokumen" }}
      />
      {row.jenis === "rhk" ? (
        <FilterLinks
          label="Cara mengunggah"
          links={[
            { href: `${page}/${slot}`, label: COLLECT_LABELS.fromDevice, isCurrent: piece === null },
            { href: `${page}/${slot}/karya`, label: COLLECT_LABELS.fromPortfolio, isCurrent: piece !== null },
          ]}
        />
      ) : null}
      <Card pad="roomy" className="grid gap-5">
        {piece ? (
          <>
            <Notice title={piece.judul}>
              <p className="text-sm break-words text-ink-2">
                Dari Bukti Karya: {piece.nama} ({formatBytes(piece.ukuran)})
              </p>
            </Notice>
            <TakeForm
              {...form}
              karyaId={piece.id}
              facts={{
                jenis: piece.nomor || piece.kategori === "sertifikat" ? "sertifikat" : "dokumen_lain",
                nomor: piece.nomor,
                tanggal: piece.terbitPada
                  ? dayIn(piece.terbitPada, session.zona)
                  : piece.tanggal.toISOString().slice(0, 10),
              }}
            />
          </>
        ) : (
          <UploadForm
            {...form}
            current={present ? { id: present.berkasId, nama: present.nama, ukuran: present.ukuran } : undefined}
            facts={
              present
                ? {
                    jenis: present.jenis,
                    nomor: present.nomor,
                    tanggal: present.tanggal?.toISOString().slice(0, 10),
                  }
                : {}
            }
          />
        )}
      </Card>
    </Page>
  );
}

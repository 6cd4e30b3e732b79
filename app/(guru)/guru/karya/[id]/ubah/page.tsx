import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UbahKaryaForm } from "@/components/karya/karya-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { KARYA_LABELS } from "@/lib/karya/labels";
import { loadKarya } from "@/lib/karya/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: `${KARYA_LABELS.change} karya` };

export default async function UbahKaryaPage({ params }: PageProps<"/guru/karya/[id]/ubah">) {
  const { id } = await params;
  const { karya, today } = await loadKarya(id);
  const { judul, kategori, tanggal, versi, berkas } = karya;
  if (berkas.tujuan === "sertifikat") redirect(`/guru/karya/${id}`);
  return (
    <Page width="form">
      <PageHeader title={`${KARYA_LABELS.change} karya`} back={{ href: `/guru/karya/${id}`, label: judul }} />
      <Card pad="roomy">
        <UbahKaryaForm
          kunci={newFormKey()}
          today={today}
          id={id}
          versi={versi}
          judul={judul}
          kategori={kategori}
          tanggal={tanggal.toISOString().slice(0, 10)}
          berkas={{ id: berkas.id, nama: berkas.nama, ukuran: berkas.ukuran }}
        />
      </Card>
    </Page>
  );
}

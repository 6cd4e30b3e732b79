import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PreparationSheet } from "@/components/kinerja/praktik-documents";
import { SendPreparationForm } from "@/components/kinerja/praktik-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { DOCUMENT_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadOwnCheck } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Kirim Dokumen Persiapan" };

export default async function PeriksaPersiapanPage({
  params,
}: PageProps<"/guru/kinerja/[id]/observasi/persiapan/periksa">) {
  const { practice } = await loadOwnCheck((await params).id, "persiapan");
  const { id, versi } = practice;
  return (
    <Page>
      <PageHeader
        title="Kirim Dokumen Persiapan"
        kicker={DOCUMENT_LABELS.persiapan}
        back={{ href: `/guru/kinerja/${id}/observasi/persiapan`, label: DOCUMENT_LABELS.persiapan }}
      >
        <p>Periksa sekali lagi. Dokumen yang telah dikirim tidak dapat diubah lagi.</p>
      </PageHeader>
      <ForgetCopies name={`praktik/${id}/persiapan`} />
      <Card>
        <PreparationSheet practice={practice} />
      </Card>
      <SendPreparationForm id={id} versi={versi} kunci={newFormKey()} />
    </Page>
  );
}

import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { FollowUpSheet } from "@/components/kinerja/praktik-documents";
import { CollectForm } from "@/components/kinerja/praktik-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { DOCUMENT_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadOwnCheck } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Kumpulkan Dokumen Tindak Lanjut" };

export default async function PeriksaTindakLanjutPage({
  params,
}: PageProps<"/guru/kinerja/[id]/observasi/tindak-lanjut/periksa">) {
  const { practice } = await loadOwnCheck((await params).id, "tindak_lanjut");
  const { id, versi } = practice;
  return (
    <Page>
      <PageHeader
        title="Kumpulkan Dokumen Tindak Lanjut"
        kicker={DOCUMENT_LABELS.tindak_lanjut}
        back={{ href: `/guru/kinerja/${id}/observasi/tindak-lanjut`, label: DOCUMENT_LABELS.tindak_lanjut }}
      >
        <p>Periksa sekali lagi. Dokumen yang telah dikumpulkan tidak dapat diubah lagi.</p>
      </PageHeader>
      <ForgetCopies name={`praktik/${id}/tindak-lanjut`} />
      <Card>
        <FollowUpSheet words={practice.tindakLanjut ?? {}} isOwn />
      </Card>
      <CollectForm id={id} versi={versi} kunci={newFormKey()} segment="tindak-lanjut" />
    </Page>
  );
}

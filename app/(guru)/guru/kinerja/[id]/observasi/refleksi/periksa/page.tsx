import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { ReflectionSheet } from "@/components/kinerja/praktik-documents";
import { CollectForm } from "@/components/kinerja/praktik-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { DOCUMENT_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadOwnCheck } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Kumpulkan Dokumen Refleksi" };

export default async function PeriksaRefleksiPage({
  params,
}: PageProps<"/guru/kinerja/[id]/observasi/refleksi/periksa">) {
  const { practice } = await loadOwnCheck((await params).id, "refleksi");
  const { id, versi } = practice;
  return (
    <Page>
      <PageHeader
        title="Kumpulkan Dokumen Refleksi"
        kicker={DOCUMENT_LABELS.refleksi}
        back={{ href: `/guru/kinerja/${id}/observasi/refleksi`, label: DOCUMENT_LABELS.refleksi }}
      >
        <p>Periksa sekali lagi. Dokumen yang telah dikumpulkan tidak dapat diubah lagi.</p>
      </PageHeader>
      <ForgetCopies name={`praktik/${id}/refleksi`} />
      <Card>
        <ReflectionSheet words={practice.refleksi ?? {}} isOwn />
      </Card>
      <CollectForm id={id} versi={versi} kunci={newFormKey()} segment="refleksi" />
    </Page>
  );
}

import type { Metadata } from "next";
import { DocumentReceipt, LeftBehind, ReflectionSheet } from "@/components/kinerja/praktik-documents";
import { ReflectionForm } from "@/components/kinerja/praktik-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { DOCUMENT_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadOwnDocument } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Dokumen Refleksi" };

export default async function DokumenRefleksiPage({ params }: PageProps<"/guru/kinerja/[id]/observasi/refleksi">) {
  const { practice, canWrite, isLate, zona } = await loadOwnDocument((await params).id, "refleksi");
  const { id, indikator } = practice;
  return (
    <Page>
      <PageHeader
        title={DOCUMENT_LABELS.refleksi}
        kicker={indikator}
        back={{ href: `/guru/kinerja/${id}/observasi`, label: "Praktik kinerja" }}
      />
      {isLate ? <LeftBehind /> : null}
      {canWrite ? (
        <ReflectionForm practice={practice} kunci={newFormKey()} zone={zona} />
      ) : (
        <>
          <Card>
            <ReflectionSheet words={practice.refleksi ?? {}} isOwn />
          </Card>
          <DocumentReceipt practice={practice} name="refleksi" zone={zona} />
        </>
      )}
    </Page>
  );
}

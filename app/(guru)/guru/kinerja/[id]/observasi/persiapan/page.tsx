import type { Metadata } from "next";
import { DocumentReceipt, LeftBehind, PreparationSheet } from "@/components/kinerja/praktik-documents";
import { PreparationForm } from "@/components/kinerja/praktik-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { DOCUMENT_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadOwnDocument } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Dokumen Persiapan" };

export default async function DokumenPersiapanPage({ params }: PageProps<"/guru/kinerja/[id]/observasi/persiapan">) {
  const { practice, canWrite, isLate, today, zona } = await loadOwnDocument((await params).id, "persiapan");
  const { id, indikator } = practice;
  return (
    <Page>
      <PageHeader
        title={DOCUMENT_LABELS.persiapan}
        kicker={indikator}
        back={{ href: `/guru/kinerja/${id}/observasi`, label: "Praktik kinerja" }}
      />
      {isLate ? <LeftBehind /> : null}
      {canWrite ? (
        <PreparationForm practice={practice} kunci={newFormKey()} today={today} zone={zona} />
      ) : (
        <>
          <Card>
            <PreparationSheet practice={practice} />
          </Card>
          <DocumentReceipt practice={practice} name="persiapan" zone={zona} />
        </>
      )}
    </Page>
  );
}

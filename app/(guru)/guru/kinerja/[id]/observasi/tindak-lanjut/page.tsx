import type { Metadata } from "next";
import { DocumentReceipt, FollowUpSheet, LeftBehind } from "@/components/kinerja/praktik-documents";
import { FollowUpForm } from "@/components/kinerja/praktik-forms";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { DOCUMENT_LABELS, PRACTICE_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadOwnDocument } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Dokumen Tindak Lanjut" };

export default async function DokumenTindakLanjutPage({
  params,
}: PageProps<"/guru/kinerja/[id]/observasi/tindak-lanjut">) {
  const { practice, canWrite, isLate, zona } = await loadOwnDocument((await params).id, "tindak_lanjut");
  const { id, indikator } = practice;
  return (
    <Page>
      <PageHeader
        title={DOCUMENT_LABELS.tindak_lanjut}
        kicker={indikator}
        back={{ href: `/guru/kinerja/${id}/observasi`, label: "Praktik kinerja" }}
      />
      {isLate ? <LeftBehind /> : null}
      {canWrite ? (
        <>
          <Disclosure label={PRACTICE_LABELS.purpose}>
            <p>
              Dokumen Tindak Lanjut mencatat apa yang Anda rencanakan sesudah observasi: tantangan yang Anda temui,
              tujuan yang ingin Anda capai, cara belajarnya, waktunya, dan dukungan yang Anda perlukan. Kepala sekolah
              membacanya untuk mendampingi Anda.
            </p>
          </Disclosure>
          <Notice title="Perlu diketahui">
            <p>{PRACTICE_LABELS.talkFirst}</p>
          </Notice>
          <FollowUpForm practice={practice} kunci={newFormKey()} zone={zona} />
        </>
      ) : (
        <>
          <Card>
            <FollowUpSheet words={practice.tindakLanjut ?? {}} isOwn />
          </Card>
          <DocumentReceipt practice={practice} name="tindak_lanjut" zone={zona} />
        </>
      )}
    </Page>
  );
}

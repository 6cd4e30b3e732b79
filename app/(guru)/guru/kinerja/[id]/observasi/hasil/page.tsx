import type { Metadata } from "next";
import { ResultView } from "@/components/kinerja/praktik-documents";
import { CollectResultForm } from "@/components/kinerja/praktik-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { PRACTICE_LABELS } from "@/lib/kinerja/praktik/labels";
import { loadResult } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Hasil observasi" };

export default async function HasilPage({ params }: PageProps<"/guru/kinerja/[id]/observasi/hasil">) {
  const { practice, isShown, zona } = await loadResult((await params).id);
  const { id, versi, indikator, fokus, observasi } = practice;
  return (
    <Page>
      <PageHeader
        title="Hasil observasi"
        kicker={indikator}
        back={{ href: `/guru/kinerja/${id}/observasi`, label: "Praktik kinerja" }}
      />
      {isShown && observasi ? (
        <>
          <Notice title="Bukan nilai akhir">
            <p>{PRACTICE_LABELS.notFinal}</p>
          </Notice>
          <ResultView fokus={fokus} observasi={observasi} zone={zona} />
          <div>
            <ButtonLink href={`/guru/kinerja/${id}/observasi/tindak-lanjut`}>Lanjut</ButtonLink>
          </div>
        </>
      ) : (
        <Card className="grid gap-4">
          <p>
            Kepala sekolah sudah melakukan observasi kelas dan mengisi rating. Klik Kumpulkan untuk mengumpulkan dokumen
            tindak lanjut dan melihat hasil penilaian observasi.
          </p>
          <CollectResultForm id={id} versi={versi} kunci={newFormKey()} />
        </Card>
      )}
    </Page>
  );
}

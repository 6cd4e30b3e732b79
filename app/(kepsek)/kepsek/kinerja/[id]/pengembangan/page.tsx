import type { Metadata } from "next";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { LearningSheet } from "@/components/kinerja/learning-document";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { formatInstant } from "@/lib/kernel/time";
import { TASK_LABELS } from "@/lib/kinerja/tugas/labels";
import { loadSchoolLearning } from "@/lib/kinerja/tugas/loaders";

export const metadata: Metadata = { title: `${TASK_LABELS.learning} guru` };

export default async function PengembanganGuruPage({ params }: PageProps<"/kepsek/kinerja/[id]/pengembangan">) {
  const { plan, refleksi, timeline, zona } = await loadSchoolLearning((await params).id);
  const { id, guru, nama, mapel, tujuanKompetensi } = plan;
  return (
    <Page>
      <PageHeader
        title={`${TASK_LABELS.learning}: ${guru}`}
        kicker={`${nama} · ${mapel}`}
        back={{ href: `/kepsek/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        {refleksi?.dikirimPada ? <p>Dikirim {formatInstant(refleksi.dikirimPada, zona)}.</p> : null}
      </PageHeader>
      <Card title="Tujuan dalam rencana">
        <p className="break-words whitespace-pre-line">{tujuanKompetensi}</p>
      </Card>
      {refleksi ? (
        <>
          <Card title="Refleksi guru">
            <LearningSheet words={refleksi} />
          </Card>
          <Card title="Riwayat">
            <RecordTimeline entries={timeline} zone={zona} />
          </Card>
        </>
      ) : (
        <Notice title="Guru belum mengirim dokumen ini">
          <p>Bapak/Ibu diberi tahu begitu dikirim. Draf hanya dapat dibuka oleh guru.</p>
        </Notice>
      )}
    </Page>
  );
}

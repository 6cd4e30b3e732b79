import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { LearningReceipt, LearningSheet } from "@/components/kinerja/learning-document";
import { LearningForm } from "@/components/kinerja/learning-forms";
import { LearningStateTag } from "@/components/kinerja/learning-state-tag";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { TASK_LABELS, TASK_MESSAGES } from "@/lib/kinerja/tugas/labels";
import { loadOwnLearning } from "@/lib/kinerja/tugas/loaders";

export const metadata: Metadata = { title: TASK_LABELS.learning };

export default async function PengembanganPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]/pengembangan">) {
  const [loaded, { pesan }] = await Promise.all([loadOwnLearning((await params).id), searchParams]);
  const { plan, refleksi, canWrite, shown, span, timeline, now, zona } = loaded;
  const { id, nama } = plan;
  return (
    <Page>
      <PageHeader
        title={TASK_LABELS.learning}
        kicker={nama}
        back={{ href: `/guru/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        <LearningStateTag state={shown} />
        {canWrite ? (
          <p>
            Kirim paling lambat <strong>{formatInstant(span.tutup, plan.zona)}</strong>. Sesudahnya draf hanya dapat
            dibaca.
          </p>
        ) : null}
      </PageHeader>
      <PageMessage messages={TASK_MESSAGES} pesan={pesan} />
      {shown === "dikirim" ? <ForgetCopies name={`tugas/${id}/pengembangan`} /> : null}
      {canWrite ? (
        <LearningForm id={id} words={refleksi} versi={refleksi?.versi ?? 0} kunci={newFormKey()} zone={zona} />
      ) : null}
      {!canWrite && shown === "belum" ? (
        <Notice title="Fase pelaksanaan belum dibuka">
          <p>Dokumen ini dapat Anda isi mulai {formatInstant(span.buka, plan.zona)}.</p>
        </Notice>
      ) : null}
      {shown === "tidak_dikumpulkan" ? (
        <Notice title="Dokumen ini tidak dikumpulkan">
          <p>
            {now > span.tutup
              ? `Fase pelaksanaan ditutup ${formatInstant(span.tutup, plan.zona)} sebelum dokumen ini dikirim. Bila ada halangan, hubungi Dinas Pendidikan untuk meminta perpanjangan.`
              : "Kinerja periode ini sudah dinilai sebelum dokumen ini dikirim."}
            {refleksi ? " Isinya tetap dapat Anda baca." : null}
          </p>
        </Notice>
      ) : null}
      {!canWrite && refleksi ? (
        <Card>
          <LearningSheet words={refleksi} isOwn />
        </Card>
      ) : null}
      {refleksi?.dikirimPada ? (
        <>
          <LearningReceipt id={id} dikirimPada={refleksi.dikirimPada} zone={zona} />
          <Card title="Riwayat">
            <RecordTimeline entries={timeline} zone={zona} />
          </Card>
        </>
      ) : null}
    </Page>
  );
}

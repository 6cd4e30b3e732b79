import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { LearningSheet } from "@/components/kinerja/learning-document";
import { SendLearningForm } from "@/components/kinerja/learning-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { TASK_LABELS } from "@/lib/kinerja/tugas/labels";
import { loadLearningCheck } from "@/lib/kinerja/tugas/loaders";

export const metadata: Metadata = { title: "Kirim ke Atasan" };

export default async function PeriksaPengembanganPage({
  params,
}: PageProps<"/guru/kinerja/[id]/pengembangan/periksa">) {
  const { plan, refleksi } = await loadLearningCheck((await params).id);
  const { id, kepala, sekolah } = plan;
  return (
    <Page>
      <PageHeader
        title="Kirim dokumen ini ke atasan?"
        kicker={TASK_LABELS.learning}
        back={{ href: `/guru/kinerja/${id}/pengembangan`, label: TASK_LABELS.learning }}
      >
        <p>
          {kepala
            ? `Dibaca oleh ${kepala}, kepala ${sekolah}.`
            : `Dibaca oleh kepala ${sekolah} begitu jabatannya terisi.`}{" "}
          Dokumen yang telah dikirim tidak dapat diubah kembali.
        </p>
      </PageHeader>
      <ForgetCopies name={`tugas/${id}/pengembangan`} />
      <Card>
        <LearningSheet words={refleksi} isOwn />
      </Card>
      <SendLearningForm id={id} versi={refleksi.versi} kunci={newFormKey()} />
    </Page>
  );
}

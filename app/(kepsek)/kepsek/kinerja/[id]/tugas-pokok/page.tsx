import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { VerifyDutiesForm } from "@/components/kinerja/duty-forms";
import { DutyList } from "@/components/kinerja/duty-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { TASK_LABELS, TASK_MESSAGES } from "@/lib/kinerja/tugas/labels";
import { loadSchoolDuties } from "@/lib/kinerja/tugas/loaders";
import { openTicks } from "@/lib/kinerja/tugas/rules";

export const metadata: Metadata = { title: `${TASK_LABELS.duties} guru` };

export default async function TugasPokokGuruPage({
  params,
  searchParams,
}: PageProps<"/kepsek/kinerja/[id]/tugas-pokok">) {
  const [loaded, { pesan }] = await Promise.all([loadSchoolDuties((await params).id), searchParams]);
  const { plan, tugas, counts, isRated, timeline, zona } = loaded;
  const { id, guru, nama, mapel } = plan;
  const waiting = isRated ? [] : openTicks(tugas);
  return (
    <Page>
      <PageHeader
        title={`${TASK_LABELS.duties}: ${guru}`}
        kicker={`${nama} · ${mapel}`}
        back={{ href: `/kepsek/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        <p>
          {counts.dilakukan} dari {counts.semua} dilakukan, {counts.terverifikasi} terverifikasi.
        </p>
      </PageHeader>
      <PageMessage messages={TASK_MESSAGES} pesan={pesan} />
      {waiting.length > 0 ? (
        <Card title="Menunggu verifikasi Bapak/Ibu">
          <VerifyDutiesForm id={id} duties={waiting} kunci={newFormKey()} zone={zona} />
        </Card>
      ) : (
        <Notice title={isRated ? "Kinerja periode ini sudah dinilai" : "Tidak ada tugas yang menunggu verifikasi"}>
          <p>
            {isRated
              ? "Tugas pokok tidak berubah lagi."
              : "Guru menandai tugas yang sudah dilakukan, lalu menunjukkan buktinya langsung kepada Bapak/Ibu."}
          </p>
        </Notice>
      )}
      <Card title="Semua tugas pokok">
        <DutyList duties={tugas} zone={zona} />
      </Card>
      {timeline.length > 0 ? (
        <Card title="Riwayat">
          <RecordTimeline entries={timeline} zone={zona} />
        </Card>
      ) : null}
    </Page>
  );
}

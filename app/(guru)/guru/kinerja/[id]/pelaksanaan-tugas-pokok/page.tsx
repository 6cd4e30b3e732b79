import type { Metadata } from "next";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { DutyTicksForm } from "@/components/kinerja/duty-forms";
import { DutyList } from "@/components/kinerja/duty-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { TASK_LABELS } from "@/lib/kinerja/tugas/labels";
import { loadOwnDuties } from "@/lib/kinerja/tugas/loaders";

export const metadata: Metadata = { title: TASK_LABELS.duties };

export default async function TugasPokokPage({ params }: PageProps<"/guru/kinerja/[id]/pelaksanaan-tugas-pokok">) {
  const { plan, tugas, dasar, closed, ends, timeline, zona } = await loadOwnDuties((await params).id);
  const { id, nama } = plan;
  return (
    <Page>
      <PageHeader
        title={TASK_LABELS.duties}
        kicker={nama}
        back={{ href: `/guru/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        <p>
          {TASK_LABELS.inPerson}
          {closed === null ? ` Centang dapat diubah sampai ${formatInstant(ends, plan.zona)}.` : null}
        </p>
      </PageHeader>
      {closed === null ? (
        <DutyTicksForm id={id} duties={tugas} dasar={dasar} kunci={newFormKey()} zone={zona} />
      ) : (
        <>
          <Notice title={closed} />
          <Card>
            <DutyList duties={tugas} zone={zona} />
          </Card>
        </>
      )}
      {timeline.length > 0 ? (
        <Card title="Riwayat">
          <RecordTimeline entries={timeline} zone={zona} />
        </Card>
      ) : null}
    </Page>
  );
}

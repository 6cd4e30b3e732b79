import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { AddAppointmentForm } from "@/components/plpg/schedule-forms";
import { ScheduleList } from "@/components/plpg/schedule-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { APPOINTMENT_NEWS } from "@/lib/plpg/materi/labels";
import { loadSchedule } from "@/lib/plpg/materi/loaders";

export const metadata: Metadata = { title: "Jadwal PLPG" };

export default async function JadwalPage({ searchParams }: PageProps<"/lptk/jadwal">) {
  const [{ coming, past, cohorts, session }, { pesan }] = await Promise.all([loadSchedule(), searchParams]);
  return (
    <Page>
      <PageHeader title="Jadwal PLPG" kicker={session.tempat}>
        <p>Peserta dan mentor melihatnya, dan diberi tahu bila berubah.</p>
      </PageHeader>
      <PageMessage messages={APPOINTMENT_NEWS} pesan={pesan} />
      {coming.length > 0 ? (
        <ScheduleList label="Jadwal yang akan datang" schedule={coming} />
      ) : (
        <EmptyState title="Belum ada jadwal">Tambahkan kegiatan pertama di bawah ini.</EmptyState>
      )}
      <Card title="Tambah jadwal" pad="roomy">
        <AddAppointmentForm kunci={newFormKey()} zona={session.zona} cohorts={cohorts} />
      </Card>
      {past.length > 0 ? (
        <Disclosure label={`Sudah lewat (${past.length})`} look="quiet">
          <ScheduleList label="Jadwal yang sudah lewat" schedule={past} />
        </Disclosure>
      ) : null}
    </Page>
  );
}

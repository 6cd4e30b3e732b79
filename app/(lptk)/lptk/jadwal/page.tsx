import { PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { AddAppointmentForm } from "@/components/plpg/schedule-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card, cardStyle } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatSpan } from "@/lib/kernel/time";
import { ALL_COHORTS, APPOINTMENT_NEWS } from "@/lib/plpg/materi/labels";
import { loadSchedule } from "@/lib/plpg/materi/loaders";
import type { Appointment } from "@/lib/plpg/materi/queries";

export const metadata: Metadata = { title: "Jadwal PLPG" };

function List({ label, schedule }: { label: string; schedule: readonly Appointment[] }) {
  return (
    <ol aria-label={label} className="grid gap-3">
      {schedule.map(({ id, judul, mulai, selesai, tempat, keterangan, rombel, zona }) => (
        <li key={id} className={cardStyle()}>
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1 basis-60">
              <h2 className="text-base break-words">{judul}</h2>
              <p className="text-sm text-ink-2">{formatSpan(mulai, selesai, zona)}</p>
              <p className="text-sm break-words text-ink-2">
                {[rombel ?? ALL_COHORTS, tempat].filter((part) => part !== "").join(" · ")}
              </p>
              {keterangan ? <p className="text-sm break-words">{keterangan}</p> : null}
            </div>
            <ButtonLink
              href={`/lptk/jadwal/${id}`}
              variant="quiet"
              size="small"
              icon={<PencilLine size={18} aria-hidden="true" />}
            >
              Ubah<span className="sr-only"> {judul}</span>
            </ButtonLink>
          </div>
        </li>
      ))}
    </ol>
  );
}

export default async function JadwalPage({ searchParams }: PageProps<"/lptk/jadwal">) {
  const [{ coming, past, cohorts, session }, { pesan }] = await Promise.all([loadSchedule(), searchParams]);
  return (
    <Page>
      <PageHeader title="Jadwal PLPG" kicker={session.tempat}>
        <p>Peserta dan mentor melihatnya, dan diberi tahu bila berubah.</p>
      </PageHeader>
      <PageMessage messages={APPOINTMENT_NEWS} pesan={pesan} />
      {coming.length > 0 ? (
        <List label="Jadwal yang akan datang" schedule={coming} />
      ) : (
        <EmptyState title="Belum ada jadwal">Tambahkan kegiatan pertama di bawah ini.</EmptyState>
      )}
      <Card title="Tambah jadwal" pad="roomy">
        <AddAppointmentForm kunci={newFormKey()} zona={session.zona} cohorts={cohorts} />
      </Card>
      {past.length > 0 ? (
        <Disclosure label={`Sudah lewat (${past.length})`} look="quiet">
          <List label="Jadwal yang sudah lewat" schedule={past} />
        </Disclosure>
      ) : null}
    </Page>
  );
}

import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { CycleHistory, CycleSteps, NextStep } from "@/components/kinerja/praktik-cycle";
import { AppointmentCard } from "@/components/kinerja/praktik-documents";
import { PracticeStateTag } from "@/components/kinerja/praktik-state-tag";
import { Page, PageHeader } from "@/components/ui/page";
import { PRACTICE_MESSAGES } from "@/lib/kinerja/praktik/labels";
import { loadOwnPractice } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Praktik kinerja" };

export default async function ObservasiPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]/observasi">) {
  const [loaded, { pesan, dokumen }] = await Promise.all([loadOwnPractice((await params).id), searchParams]);
  const { practice, timeline, zona } = loaded;
  const { id, nama, indikator, status, observasi } = practice;
  return (
    <Page>
      <PageHeader
        title="Praktik kinerja"
        kicker={nama}
        back={{ href: `/guru/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        <PracticeStateTag state={status} />
        <p>Indikator: {indikator}</p>
      </PageHeader>
      {typeof dokumen === "string" ? <ForgetCopies name={`praktik/${id}/${dokumen}`} /> : null}
      <PageMessage messages={PRACTICE_MESSAGES} pesan={pesan} />
      <NextStep {...loaded} />
      {status === "dijadwalkan" && observasi ? <AppointmentCard id={id} observasi={observasi} zone={zona} /> : null}
      <CycleSteps {...loaded} />
      <CycleHistory timeline={timeline} zone={zona} />
    </Page>
  );
}

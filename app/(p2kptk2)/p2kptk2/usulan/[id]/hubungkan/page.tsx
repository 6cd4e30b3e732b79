import type { Metadata } from "next";
import { ScheduleProposalForm } from "@/components/pelatihan/proposal-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadProposalToSchedule } from "@/lib/pelatihan/usulan/loaders";

export const metadata: Metadata = { title: "Hubungkan ke pelatihan" };

export default async function HubungkanUsulanPage({ params }: PageProps<"/p2kptk2/usulan/[id]/hubungkan">) {
  const { proposal, trainings } = await loadProposalToSchedule((await params).id);
  const { id, versi, topik } = proposal;
  return (
    <Page width="form">
      <PageHeader
        title="Hubungkan ke pelatihan"
        kicker={topik}
        back={{ href: `/p2kptk2/usulan/${id}`, label: "Usulan topik" }}
      />
      {trainings.length > 0 ? (
        <Card pad="roomy">
          <ScheduleProposalForm id={id} versi={versi} kunci={newFormKey()} trainings={trainings} />
        </Card>
      ) : (
        <EmptyState
          title="Belum ada pelatihan yang terbit"
          action={<ButtonLink href="/p2kptk2/pelatihan/baru">Buat pelatihan</ButtonLink>}
        >
          Buat dan terbitkan pelatihannya dulu, lalu kembali ke sini.
        </EmptyState>
      )}
    </Page>
  );
}

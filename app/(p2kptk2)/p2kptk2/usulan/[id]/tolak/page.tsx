import type { Metadata } from "next";
import { RejectProposalForm } from "@/components/pelatihan/proposal-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadProposalToReject } from "@/lib/pelatihan/usulan/loaders";

export const metadata: Metadata = { title: "Tolak usulan topik" };

export default async function TolakUsulanPage({ params }: PageProps<"/p2kptk2/usulan/[id]/tolak">) {
  const { proposal } = await loadProposalToReject((await params).id);
  const { id, versi, topik, sekolah } = proposal;
  return (
    <Page width="form">
      <PageHeader
        title="Tolak usulan topik"
        kicker={`${topik}, ${sekolah}`}
        back={{ href: `/p2kptk2/usulan/${id}`, label: "Usulan topik" }}
      />
      <Card pad="roomy">
        <RejectProposalForm id={id} versi={versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

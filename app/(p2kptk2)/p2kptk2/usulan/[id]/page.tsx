import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ProposalDecision } from "@/components/pelatihan/proposal-forms";
import { ProposalStateTag } from "@/components/pelatihan/proposal-state-tag";
import { ProposalFacts } from "@/components/pelatihan/proposal-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { PROPOSAL_NEWS } from "@/lib/pelatihan/usulan/labels";
import { loadUnitProposal } from "@/lib/pelatihan/usulan/loaders";
import { proposalWorkflow } from "@/lib/pelatihan/usulan/status";

export const metadata: Metadata = { title: "Usulan topik" };

export default async function UsulanTopikUnitPage({ params, searchParams }: PageProps<"/p2kptk2/usulan/[id]">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { proposal, timeline, session } = await loadUnitProposal(id);
  const { status, versi, pelatihan } = proposal;
  return (
    <Page>
      <PageHeader title={proposal.topik} back={{ href: "/p2kptk2/usulan", label: "Usulan topik" }}>
        {status === "diajukan" ? (
          <WaitingSince since={proposal.since} now={session.now} zone={session.zona} />
        ) : (
          <ProposalStateTag state={status} />
        )}
      </PageHeader>
      <PageMessage messages={PROPOSAL_NEWS} pesan={pesan} />
      {status === "ditolak" ? (
        <Notice title="Usulan ini ditolak">
          <p>Alasan: {proposal.alasan}</p>
        </Notice>
      ) : null}
      {pelatihan ? (
        <Notice tone="good" title={`Terhubung ke pelatihan “${pelatihan.judul}”`}>
          <div>
            <ButtonLink href={`/p2kptk2/pelatihan/${pelatihan.id}`} variant="quiet" size="small">
              Buka pelatihan
            </ButtonLink>
          </div>
        </Notice>
      ) : null}
      <ProposalFacts proposal={proposal} />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={session.zona} />
      </Card>
      {status === "diajukan" ? (
        <Card title="Jawaban Anda">
          <p className="mb-4">Bila diterima, hubungkan ke pelatihan begitu ada. Bila ditolak, tuliskan alasannya.</p>
          <ProposalDecision id={proposal.id} versi={versi} kunci={newFormKey()} />
        </Card>
      ) : null}
      {status === "diterima" ? (
        <Card title="Pelatihannya sudah ada?">
          <p className="mb-4">Hubungkan, agar kepala sekolah tahu pelatihan mana yang menjawab usulannya.</p>
          <ButtonLink href={`/p2kptk2/usulan/${proposal.id}/hubungkan`}>
            {proposalWorkflow.events.jadwalkan.label}
          </ButtonLink>
        </Card>
      ) : null}
    </Page>
  );
}

import type { Metadata } from "next";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ProposalStateTag } from "@/components/pelatihan/proposal-state-tag";
import { ProposalFacts } from "@/components/pelatihan/proposal-view";
import { TrainingStateTag } from "@/components/pelatihan/training-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { formatInstant } from "@/lib/kernel/time";
import { loadOwnProposal } from "@/lib/pelatihan/usulan/loaders";

export const metadata: Metadata = { title: "Usulan topik" };

export default async function UsulanTopikPage({ params }: PageProps<"/kepsek/usulan/[id]">) {
  const { proposal, timeline, session } = await loadOwnProposal((await params).id);
  return (
    <Page>
      <PageHeader title={proposal.topik} back={{ href: "/kepsek/usulan", label: "Usulan topik" }}>
        <ProposalStateTag state={proposal.status} />
      </PageHeader>
      <Answer proposal={proposal} />
      <ProposalFacts proposal={proposal} />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={session.zona} />
      </Card>
    </Page>
  );
}

/** What became of it so far. */
function Answer({ proposal }: Pick<Awaited<ReturnType<typeof loadOwnProposal>>, "proposal">) {
  const { id, status, alasan, unit, diajukanPada, zona, pelatihan } = proposal;
  if (status === "diajukan") {
    return (
      <Receipt
        title="Usulan sudah terkirim"
        number={id}
        rows={[{ label: "Diterima", value: formatInstant(diajukanPada, zona) }]}
      >
        <p>{unit} sudah diberi tahu. Jawabannya tampil di sini, dan Bapak/Ibu diberi tahu.</p>
      </Receipt>
    );
  }
  if (status === "ditolak") {
    return (
      <Notice tone="bad" title={`${unit} menolak usulan ini`}>
        <p>Alasan: {alasan}</p>
        <p>Bila guru tetap memerlukannya, Bapak/Ibu dapat mengirim usulan baru yang menjawab alasan itu.</p>
      </Notice>
    );
  }
  if (!pelatihan) {
    return (
      <Notice tone="good" title={`${unit} menerima usulan ini`}>
        <p>Begitu pelatihannya ada, tautannya tampil di sini dan Bapak/Ibu diberi tahu.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={`Usulan ini menjadi pelatihan “${pelatihan.judul}”`}>
      <div className="flex flex-wrap items-center gap-3">
        <TrainingStateTag state={pelatihan.status} />
        <ButtonLink href={`/kepsek/pelatihan/${pelatihan.id}`} variant="quiet" size="small">
          Informasi Lengkap
        </ButtonLink>
      </div>
    </Notice>
  );
}

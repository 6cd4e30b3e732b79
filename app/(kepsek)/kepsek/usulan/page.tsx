import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { ProposalList } from "@/components/pelatihan/proposal-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { loadOwnProposals } from "@/lib/pelatihan/usulan/loaders";

export const metadata: Metadata = { title: "Usulan topik" };

export default async function UsulanPage({ searchParams }: PageProps<"/kepsek/usulan">) {
  const { session, ...list } = await loadOwnProposals(await searchParams);
  const isEmpty = list.counts.size === 0 && list.request.cari === "";
  const propose = (
    <ButtonLink href="/kepsek/usulan/baru" icon={<Plus size={20} aria-hidden="true" />}>
      Usulkan topik
    </ButtonLink>
  );
  return (
    <Page width="wide">
      <PageHeader
        title="Usulan topik"
        kicker={`${session.tempat} · NPSN ${session.npsn}`}
        aside={isEmpty ? null : propose}
      >
        <p>Topik pelatihan yang diperlukan guru tetapi belum ada di katalog.</p>
      </PageHeader>
      {isEmpty ? (
        <EmptyState title="Belum ada usulan" action={propose}>
          Usulan Bapak/Ibu dikirim ke P2KPTK2. Jawabannya, dan pelatihan yang lahir darinya, tampil di sini.
        </EmptyState>
      ) : (
        <ProposalList path="/kepsek/usulan" whose="unit" zona={session.zona} {...list} />
      )}
    </Page>
  );
}

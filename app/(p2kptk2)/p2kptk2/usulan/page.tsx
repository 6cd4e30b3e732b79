import type { Metadata } from "next";
import { ProposalList } from "@/components/pelatihan/proposal-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { loadUnitProposals } from "@/lib/pelatihan/usulan/loaders";

export const metadata: Metadata = { title: "Usulan topik" };

export default async function UsulanUnitPage({ searchParams }: PageProps<"/p2kptk2/usulan">) {
  const { session, ...list } = await loadUnitProposals(await searchParams);
  const waiting = list.counts.get("diajukan") ?? 0;
  return (
    <Page width="wide">
      <PageHeader title="Usulan topik" kicker={session.tempat}>
        <p>
          {waiting > 0
            ? `${waiting} usulan menunggu jawaban Anda, yang terlama di atas.`
            : "Tidak ada usulan yang menunggu."}
        </p>
      </PageHeader>
      {list.counts.size === 0 && list.request.cari === "" ? (
        <EmptyState title="Belum ada usulan">
          Bila kepala sekolah mengusulkan topik yang belum ada di katalog, usulannya tampil di sini.
        </EmptyState>
      ) : (
        <ProposalList path="/p2kptk2/usulan" whose="sekolah" zona={session.zona} {...list} />
      )}
    </Page>
  );
}

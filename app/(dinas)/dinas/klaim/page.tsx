import type { Metadata } from "next";
import { ListSearch } from "@/components/kantor/list-search";
import { PageMessage } from "@/components/kantor/page-message";
import { ClaimTable } from "@/components/sekolah/claim-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { CLAIM_MESSAGES } from "@/lib/sekolah/labels";
import { loadClaims } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Lepaskan klaim pendaftaran" };

export default async function KlaimPage({ searchParams }: PageProps<"/dinas/klaim">) {
  const query = await searchParams;
  const { cari, claims, hasMore } = await loadClaims(query);
  return (
    <Page width="wide">
      <PageHeader title="Lepaskan klaim pendaftaran">
        <p>
          Bila seseorang mendaftar dengan NUPTK atau surel milik orang lain, Anda dapat melepaskannya agar pemiliknya
          dapat mendaftar.
        </p>
      </PageHeader>
      <PageMessage messages={CLAIM_MESSAGES} pesan={query.pesan} />
      <ListSearch path="/dinas/klaim" label="Cari NUPTK, surel, atau nama" cari={cari} />
      {claims.length > 0 ? <ClaimTable claims={claims} /> : null}
      {hasMore ? <p className="text-ink-2">Masih ada yang lain. Tuliskan NUPTK atau nama yang lebih lengkap.</p> : null}
      {cari !== "" && claims.length === 0 ? (
        <EmptyState title="Tidak ditemukan">
          Tidak ada pendaftaran dengan NUPTK, surel, atau nama itu di sekolah wilayah Anda.
        </EmptyState>
      ) : null}
      {cari === "" ? (
        <EmptyState title="Cari dahulu pendaftarannya">
          Ketik NUPTK atau surel yang diklaim, atau nama pendaftarnya. Yang tampil hanya pendaftaran di sekolah wilayah
          Anda.
        </EmptyState>
      ) : null}
    </Page>
  );
}

import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { OfficeTable } from "@/components/kantor/office-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { OFFICE_FILTERS } from "@/lib/kantor/labels";
import { loadOffices } from "@/lib/kantor/loaders";

export const metadata: Metadata = { title: "Kantor dan akunnya" };

const PATH = "/dinas/kantor";

export default async function KantorPage({ searchParams }: PageProps<"/dinas/kantor">) {
  const { offices, total, pages, filter } = await loadOffices(await searchParams);
  return (
    <Page width="wide">
      <PageHeader
        title="Kantor dan akunnya"
        aside={
          <ButtonLink href={`${PATH}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
            Daftarkan kantor
          </ButtonLink>
        }
      >
        <p>{total} kantor: Dinas Anda sendiri, LPTK, dan P2KPTK2. Lembaga mendaftar sendiri.</p>
      </PageHeader>
      <ListSearch path={PATH} label="Cari nama kantor" cari={filter.cari} status={filter.status} />
      <FilterLinks
        label="Saring menurut jenis kantor"
        links={OFFICE_FILTERS.map(({ value, label }) => ({
          href: listHref(PATH, { cari: filter.cari, status: value }),
          label,
          isCurrent: filter.status === value,
        }))}
      />
      {offices.length > 0 ? (
        <OfficeTable offices={offices} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">
          Periksa ejaannya, atau hapus saringannya. Kantor yang Anda daftarkan tampil di sini.
        </EmptyState>
      )}
      <Pagination page={filter.hal} pages={pages} href={(hal) => listHref(PATH, { ...filter, hal })} />
    </Page>
  );
}

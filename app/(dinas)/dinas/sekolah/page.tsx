import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { SchoolTable } from "@/components/sekolah/school-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { POST_FILTERS } from "@/lib/sekolah/labels";
import { loadSchools } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Sekolah" };

const PATH = "/dinas/sekolah";

export default async function SekolahPage({ searchParams }: PageProps<"/dinas/sekolah">) {
  const { schools, total, pages, filter } = await loadSchools(await searchParams);
  const isFiltered = filter.cari !== "" || filter.status !== "";
  return (
    <Page width="wide">
      <PageHeader
        title="Sekolah"
        aside={
          <ButtonLink href={`${PATH}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
            Daftarkan sekolah
          </ButtonLink>
        }
      >
        <p>
          {total} sekolah{isFiltered ? " cocok dengan pencarian ini" : " di wilayah Anda"}
        </p>
      </PageHeader>
      <ListSearch path={PATH} label="Cari nama, NPSN, atau kota" cari={filter.cari} status={filter.status} />
      <FilterLinks
        label="Saring menurut jabatan kepala sekolah"
        links={POST_FILTERS.map(({ value, label }) => ({
          href: listHref(PATH, { cari: filter.cari, status: value }),
          label,
          isCurrent: filter.status === value,
        }))}
      />
      {schools.length > 0 ? (
        <SchoolTable schools={schools} />
      ) : (
        <EmptyState title={isFiltered ? "Tidak ada yang cocok" : "Belum ada sekolah"}>
          {isFiltered
            ? "Periksa ejaannya, atau hapus saringannya. Sekolah di luar wilayah Anda tidak tampil di sini."
            : "Sekolah yang Anda daftarkan tampil di sini, dengan kepala sekolah dan guru yang menunggu."}
        </EmptyState>
      )}
      <Pagination page={filter.hal} pages={pages} href={(hal) => listHref(PATH, { ...filter, hal })} />
    </Page>
  );
}

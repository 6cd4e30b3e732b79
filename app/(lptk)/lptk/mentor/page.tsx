import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { MentorTable } from "@/components/kantor/mentor-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { MENTOR_FILTERS } from "@/lib/kantor/labels";
import { loadMentors } from "@/lib/kantor/loaders";

export const metadata: Metadata = { title: "Mentor" };

const PATH = "/lptk/mentor";

export default async function MentorListPage({ searchParams }: PageProps<"/lptk/mentor">) {
  const { mentors, total, pages, filter, now } = await loadMentors(await searchParams);
  const isFiltered = filter.cari !== "" || filter.status !== "";
  return (
    <Page width="wide">
      <PageHeader
        title="Mentor"
        aside={
          <ButtonLink href={`${PATH}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
            Tambah mentor
          </ButtonLink>
        }
      >
        <p>
          {total} mentor{isFiltered ? " cocok dengan pencarian ini" : " LPTK Anda"}
        </p>
      </PageHeader>
      <ListSearch
        path={PATH}
        label="Cari nama, surel, atau nomor registrasi"
        cari={filter.cari}
        status={filter.status}
      />
      <FilterLinks
        label="Saring menurut keadaan akun"
        links={MENTOR_FILTERS.map(({ value, label }) => ({
          href: listHref(PATH, { cari: filter.cari, status: value }),
          label,
          isCurrent: filter.status === value,
        }))}
      />
      {mentors.length > 0 ? (
        <MentorTable mentors={mentors} now={now} />
      ) : (
        <EmptyState title={isFiltered ? "Tidak ada yang cocok" : "Belum ada mentor"}>
          {isFiltered
            ? "Periksa ejaannya, atau hapus saringannya."
            : "Mentor yang Anda tambahkan tampil di sini dan masuk dengan kode yang Anda serahkan."}
        </EmptyState>
      )}
      <Pagination page={filter.hal} pages={pages} href={(hal) => listHref(PATH, { ...filter, hal })} />
    </Page>
  );
}

import { Upload } from "lucide-react";
import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ParticipantList } from "@/components/plpg/participant-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { FILTER_LABELS } from "@/lib/plpg/peserta/labels";
import { loadBoard } from "@/lib/plpg/peserta/loaders";
import { PARTICIPANT_FILTERS } from "@/lib/plpg/peserta/status";

export const metadata: Metadata = { title: "Peserta PLPG" };

const PATH = "/lptk/peserta";

export default async function PesertaPage({ searchParams }: PageProps<"/lptk/peserta">) {
  const { rows, total, pages, counts, cari, hal, filter, now, zona } = await loadBoard(await searchParams);
  const status = filter ?? "";
  const isFiltered = cari !== "" || filter !== null;
  return (
    <Page width="wide">
      <PageHeader
        title="Peserta PLPG"
        aside={
          <ButtonLink href={`${PATH}/impor`} icon={<Upload size={20} aria-hidden="true" />}>
            Impor peserta
          </ButtonLink>
        }
      >
        <p>
          {total} peserta{isFiltered ? " cocok dengan pencarian ini" : " LPTK Anda"}
        </p>
      </PageHeader>
      <ListSearch path={PATH} label="Cari nama, nomor peserta, atau NUPTK" cari={cari} status={status} />
      <FilterLinks
        label="Saring menurut keadaan"
        links={[
          { href: listHref(PATH, { cari }), label: "Semua", count: counts.semua, isCurrent: filter === null },
          ...PARTICIPANT_FILTERS.map((each) => ({
            href: listHref(PATH, { cari, status: each }),
            label: FILTER_LABELS[each],
            count: counts[each],
            isCurrent: filter === each,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <ParticipantList caption="Daftar peserta" rows={rows} now={now} zone={zona} />
      ) : (
        <EmptyState title={isFiltered ? "Tidak ada yang cocok" : "Belum ada peserta"}>
          {isFiltered
            ? "Periksa ejaannya, atau hapus saringannya."
            : "Peserta yang Anda impor dari lembar kerja tampil di sini, dengan sisa hari aktivasinya."}
        </EmptyState>
      )}
      {rows.length > 0 ? <ExportLinks href="/api/ekspor/peserta-plpg" query={{ cari, status }} /> : null}
      <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { cari, status, hal: page })} />
    </Page>
  );
}

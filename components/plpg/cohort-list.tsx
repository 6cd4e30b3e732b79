import { Plus } from "lucide-react";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/time";
import { COHORT_LABELS } from "@/lib/plpg/rombel/labels";
import type { CohortRow } from "@/lib/plpg/rombel/queries";
import type { CohortListRequest } from "@/lib/plpg/rombel/schema";
import { COHORT_STATES, type CohortState } from "@/lib/plpg/rombel/status";
import { CohortStateTag, CohortWorryTag } from "./cohort-state-tag";

const LIST = "/lptk/rombel";

const columnsAt = (now: Date): Column<CohortRow>[] => [
  {
    key: "nama",
    head: "Rombel",
    isName: true,
    cell: ({ id, nama }) => (
      <PageLink href={`${LIST}/${id}`} className="link inline-flex min-h-tap items-center break-words">
        {nama}
      </PageLink>
    ),
  },
  { key: "bidang", head: "Bidang studi", cell: ({ bidangStudi }) => bidangStudi },
  {
    key: "mentor",
    head: "Mentor",
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 max-md:justify-end">
        {row.mentorNama ?? "belum ada"}
        <CohortWorryTag cohort={row} now={now} />
      </span>
    ),
  },
  { key: "kursi", head: "Peserta", isShort: true, cell: ({ terisi, kapasitas }) => `${terisi} dari ${kapasitas}` },
  {
    key: "laporan",
    head: "Laporan masuk",
    isShort: true,
    cell: ({ laporan, terisi }) => `${laporan} dari ${4 * terisi}`,
  },
  { key: "final", head: "Nilai final", isShort: true, cell: ({ final, terisi }) => `${final} dari ${terisi}` },
  { key: "selesai", head: "Selesai", isShort: true, cell: ({ selesai }) => formatDay(selesai) },
  { key: "status", head: "Status", cell: ({ status }) => <CohortStateTag state={status} /> },
];

/** The LPTK's rombel: search, state and pages; everything is in the address. */
export function CohortList({
  rows,
  counts,
  pages,
  request,
  now,
}: {
  rows: readonly CohortRow[];
  counts: ReadonlyMap<CohortState, number>;
  pages: number;
  request: CohortListRequest;
  now: Date;
}) {
  const { cari, hal } = request;
  const status = request.status ?? "";
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0 && cari === "") {
    return (
      <EmptyState
        title="Belum ada rombel"
        action={
          <ButtonLink href={`${LIST}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
            Buat rombel
          </ButtonLink>
        }
      >
        Buat rombel, tugaskan mentornya, lalu tempatkan pesertanya. Kemajuan mereka tampil di sini.
      </EmptyState>
    );
  }
  return (
    <>
      <ListSearch path={LIST} label="Cari nama, bidang studi, atau mentor" cari={cari} status={status} />
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: listHref(LIST, { cari }), label: "Semua", count: all, isCurrent: status === "" },
          ...COHORT_STATES.map((state) => ({
            href: listHref(LIST, { cari, status: state }),
            label: COHORT_LABELS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <Table caption="Rombel LPTK Anda" columns={columnsAt(now)} rows={rows} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">Coba kata lain, atau hapus saringannya.</EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(LIST, { cari, status, hal: page })} />
    </>
  );
}

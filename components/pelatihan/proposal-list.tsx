import { ListSearch, listHref } from "@/components/kantor/list-search";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import { PROPOSAL_LABELS } from "@/lib/pelatihan/usulan/labels";
import type { ProposalRow } from "@/lib/pelatihan/usulan/queries";
import type { ProposalListRequest } from "@/lib/pelatihan/usulan/schema";
import { PROPOSAL_STATES, type ProposalState } from "@/lib/pelatihan/usulan/status";
import { ProposalStateTag } from "./proposal-state-tag";

/** Proposed topics, the school's own or those that reached the unit; everything is in the address. */
export function ProposalList({
  path,
  whose,
  zona,
  rows,
  counts,
  pages,
  request,
}: {
  path: "/kepsek/usulan" | "/p2kptk2/usulan";
  /** Whose names the reader does not know yet: the unit reads schools, the school reads units. */
  whose: "sekolah" | "unit";
  zona: Zone;
  rows: readonly ProposalRow[];
  counts: ReadonlyMap<ProposalState, number>;
  pages: number;
  request: ProposalListRequest;
}) {
  const { cari, hal } = request;
  const status = request.status ?? "";
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const columns: Column<ProposalRow>[] = [
    {
      key: "topik",
      head: "Topik",
      isName: true,
      cell: ({ id, topik }) => (
        <PageLink href={`${path}/${id}`} className="link inline-flex min-h-tap items-center break-words">
          {topik}
        </PageLink>
      ),
    },
    { key: "status", head: "Status", cell: (row) => <ProposalStateTag state={row.status} /> },
    whose === "sekolah"
      ? { key: "sekolah", head: "Sekolah", cell: ({ sekolah }) => sekolah }
      : { key: "unit", head: "Dikirim ke", cell: ({ unit }) => unit },
    { key: "kompetensi", head: "Kompetensi", cell: ({ kompetensi }) => COMPETENCY_LABELS[kompetensi] },
    { key: "guru", head: "Guru", isNumber: true, cell: ({ jumlahGuru }) => jumlahGuru },
    { key: "pada", head: "Dikirim", isShort: true, cell: ({ diajukanPada }) => formatShortDate(diajukanPada, zona) },
  ];
  return (
    <>
      <ListSearch
        path={path}
        label={whose === "sekolah" ? "Cari topik atau sekolah" : "Cari topik"}
        cari={cari}
        status={status}
      />
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: listHref(path, { cari }), label: "Semua", count: all, isCurrent: status === "" },
          ...PROPOSAL_STATES.map((state) => ({
            href: listHref(path, { cari, status: state }),
            label: PROPOSAL_LABELS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <Table caption="Usulan topik" columns={columns} rows={rows} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">Coba kata lain, atau hapus saringannya.</EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(path, { cari, status, hal: page })} />
    </>
  );
}

import { Download, Plus } from "lucide-react";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { formatShortDate } from "@/lib/kernel/time";
import { MODE_LABELS, seatsTaken, TRAINING_LABELS } from "@/lib/pelatihan/katalog/labels";
import type { TrainingRow } from "@/lib/pelatihan/katalog/queries";
import type { TrainingListRequest } from "@/lib/pelatihan/katalog/schema";
import { TRAINING_STATES, type TrainingState } from "@/lib/pelatihan/katalog/status";
import { TrainingStateTag } from "./training-state-tag";

const LIST = "/p2kptk2/pelatihan";

const columns: Column<TrainingRow>[] = [
  {
    key: "judul",
    head: "Pelatihan",
    isName: true,
    cell: ({ id, judul }) => (
      <PageLink href={`${LIST}/${id}`} className="link inline-flex min-h-tap items-center break-words">
        {judul}
      </PageLink>
    ),
  },
  { key: "status", head: "Status", cell: ({ status }) => <TrainingStateTag state={status} /> },
  {
    key: "mulai",
    head: "Sesi pertama",
    cell: ({ mulai, zona }) => (mulai ? formatShortDate(mulai, zona) : "Belum ada"),
  },
  {
    key: "tutup",
    head: "Pendaftaran ditutup",
    isShort: true,
    cell: ({ daftarTutup, zona }) => formatShortDate(daftarTutup, zona),
  },
  { key: "mode", head: "Pelaksanaan", cell: ({ mode }) => MODE_LABELS[mode] },
  { key: "kursi", head: "Kursi", cell: (row) => seatsTaken(row) },
];

/** The unit's own trainings: search, state, pages and downloads; everything is in the address. */
export function TrainingList({
  rows,
  counts,
  matching,
  pages,
  request,
}: {
  rows: readonly TrainingRow[];
  counts: ReadonlyMap<TrainingState, number>;
  matching: number;
  pages: number;
  request: TrainingListRequest;
}) {
  const { cari, hal } = request;
  const status = request.status ?? "";
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0 && cari === "") {
    return (
      <EmptyState
        title="Belum ada pelatihan"
        action={
          <ButtonLink href={`${LIST}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
            Buat pelatihan
          </ButtonLink>
        }
      >
        Buat draf, susun jadwalnya, lalu terbitkan. Guru di wilayah Dinas Anda melihatnya setelah terbit.
      </EmptyState>
    );
  }
  return (
    <>
      <ListSearch path={LIST} label="Cari judul" cari={cari} status={status} />
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: listHref(LIST, { cari }), label: "Semua", count: all, isCurrent: status === "" },
          ...TRAINING_STATES.map((state) => ({
            href: listHref(LIST, { cari, status: state }),
            label: TRAINING_LABELS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <Table caption="Pelatihan unit Anda" columns={columns} rows={rows} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">Coba kata lain, atau hapus saringannya.</EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(LIST, { cari, status, hal: page })} />
      {matching > 0 ? (
        <div className="flex flex-wrap gap-3">
          {(["xlsx", "csv"] as const).map((format) => (
            // A link of its own kind: the address hands out a file, there is no page to go to.
            <a
              key={format}
              className={buttonStyle({ variant: "quiet", size: "small" })}
              href={`/api/ekspor/pelatihan?${new URLSearchParams({ format, cari, status })}`}
              download
            >
              <Download size={18} aria-hidden="true" />
              {format === "xlsx" ? "Unduh Excel" : "Unduh CSV"}
            </a>
          ))}
        </div>
      ) : null}
    </>
  );
}

import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Inbox, InboxItem } from "@/components/ui/inbox";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { formatShortDate } from "@/lib/kernel/time";
import { REVIEW_FILTERS } from "@/lib/pelatihan/penerapan/labels";
import { loadReportsOfDinas } from "@/lib/pelatihan/penerapan/loaders";
import { REVIEW_STATES } from "@/lib/pelatihan/penerapan/rules";

export const metadata: Metadata = { title: "Penerapan pelatihan" };

const PATH = "/dinas/penerapan";

export default async function PenerapanDinasPage({ searchParams }: PageProps<"/dinas/penerapan">) {
  const { rows, counts, asked, pages, session } = await loadReportsOfDinas(await searchParams);
  const { cari, status, hal } = asked;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Page>
      <PageHeader title="Penerapan pelatihan" kicker={session.tempat}>
        <p>Yang dilaporkan kepala sekolah tentang guru yang menerapkan hasil pelatihan, yang terbaru di atas.</p>
      </PageHeader>
      <ListSearch path={PATH} label="Cari guru, sekolah, atau pelatihan" cari={cari} status={status ?? ""} />
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: listHref(PATH, { cari }), label: "Semua", count: all, isCurrent: status === null },
          ...REVIEW_STATES.filter((state) => counts.has(state) || state === status).map((state) => ({
            href: listHref(PATH, { cari, status: state }),
            label: REVIEW_FILTERS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <Inbox label="Laporan penerapan">
          {rows.map((row) => (
            <InboxItem
              key={row.id}
              href={`${PATH}/${row.id}`}
              name={row.nama}
              what={`${row.sekolah} · ${row.judul}`}
              meta={
                <span className="text-xs text-ink-2">
                  {REVIEW_FILTERS[row.status]}, {formatShortDate(row.since, session.zona)}
                </span>
              }
            />
          ))}
        </Inbox>
      ) : (
        <EmptyState title={all > 0 || cari ? "Tidak ada yang cocok" : "Belum ada laporan"}>
          <p>
            Setelah seorang guru mengikuti pelatihan, kepala sekolah melaporkan penerapannya. Laporannya muncul di sini.
          </p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { cari, status: status ?? "", hal: page })} />
    </Page>
  );
}

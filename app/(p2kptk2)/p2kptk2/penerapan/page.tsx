import type { Metadata } from "next";
import { TrainingFilter } from "@/components/pelatihan/sertifikat-parts";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Inbox, InboxItem } from "@/components/ui/inbox";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { WaitingSince } from "@/components/ui/waiting-since";
import { REVIEW_FILTERS } from "@/lib/pelatihan/penerapan/labels";
import { loadReviews } from "@/lib/pelatihan/penerapan/loaders";
import { REVIEW_STATES } from "@/lib/pelatihan/penerapan/rules";

export const metadata: Metadata = { title: "Tinjauan penerapan" };

const PATH = "/p2kptk2/penerapan";
/** What is shown without a filter in the address. */
const USUAL = "menunggu_tinjauan";

export default async function TinjauanPage({ searchParams }: PageProps<"/p2kptk2/penerapan">) {
  const { rows, counts, trainings, asked, pages, session } = await loadReviews(await searchParams);
  const { cari, status, pelatihan, hal } = asked;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const href = (change: { status?: string; hal?: number }) => {
    const query = new URLSearchParams();
    const wanted = change.status ?? status ?? "semua";
    if (cari) query.set("cari", cari);
    if (pelatihan) query.set("pelatihan", pelatihan);
    if (wanted !== USUAL) query.set("status", wanted);
    if ((change.hal ?? 1) > 1) query.set("hal", String(change.hal));
    return query.size > 0 ? `${PATH}?${query}` : PATH;
  };
  return (
    <Page>
      <PageHeader title="Tinjauan penerapan" kicker={session.tempat}>
        <p>Laporan kepala sekolah tentang guru yang menerapkan hasil pelatihan, yang terlama di atas.</p>
      </PageHeader>
      <TrainingFilter
        path={PATH}
        label="Cari guru, sekolah, atau pelatihan"
        cari={cari}
        status={status === USUAL ? "" : (status ?? "semua")}
        pelatihan={pelatihan}
        trainings={trainings}
      />
      <FilterLinks
        label="Saring menurut status"
        links={[
          ...REVIEW_STATES.map((state) => ({
            href: href({ status: state }),
            label: REVIEW_FILTERS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
          { href: href({ status: "semua" }), label: "Semua", count: all, isCurrent: status === null },
        ]}
      />
      {rows.length > 0 ? (
        <Inbox label="Laporan penerapan">
          {rows.map((row) => (
            <InboxItem
              key={row.id}
              href={`${PATH}/${row.id}`}
              name={row.nama}
              what={`${row.sekolah} · ${row.judul}${row.nomor > 1 ? ` · laporan ke-${row.nomor}` : ""}`}
              meta={<WaitingSince since={row.since} now={session.now} zone={session.zona} />}
            />
          ))}
        </Inbox>
      ) : (
        <EmptyState title={cari || pelatihan ? "Tidak ada yang cocok" : "Tidak ada laporan di sini"}>
          <p>Begitu kepala sekolah melaporkan penerapan, laporannya muncul di sini untuk ditinjau.</p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => href({ hal: page })} />
    </Page>
  );
}

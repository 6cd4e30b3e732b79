import type { Metadata } from "next";
import { listHref } from "@/components/kantor/list-search";
import { AppealStateTag } from "@/components/plpg/appeal-view";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/lib/kernel/time";
import { APPEAL_FORM_LABELS, APPEAL_LABELS } from "@/lib/plpg/banding/labels";
import { loadAppeals } from "@/lib/plpg/banding/loaders";
import { APPEAL_STATES } from "@/lib/plpg/banding/status";

export const metadata: Metadata = { title: APPEAL_FORM_LABELS.title };

const PATH = "/lptk/banding";

export default async function BandingPage({ searchParams }: PageProps<"/lptk/banding">) {
  const { rows, counts, asked, pages, session } = await loadAppeals(await searchParams);
  const { status, hal } = asked;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Page width="wide">
      <PageHeader title={APPEAL_FORM_LABELS.title} kicker={session.tempat} />
      <FilterLinks
        label="Status banding"
        links={[
          { href: PATH, label: "Semua", count: all, isCurrent: status === null },
          ...APPEAL_STATES.map((state) => ({
            href: listHref(PATH, { status: state }),
            label: APPEAL_LABELS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada banding">{APPEAL_FORM_LABELS.empty}</EmptyState>
      ) : (
        <>
          <Table
            caption="Banding peserta"
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "nama",
                head: "Peserta",
                isName: true,
                cell: ({ id, nama }) => (
                  <PageLink href={`${PATH}/${id}`} className="link inline-flex min-h-tap items-center">
                    {nama}
                  </PageLink>
                ),
              },
              { key: "nomor", head: "Nomor peserta", cell: ({ nomorPeserta }) => nomorPeserta, isShort: true },
              { key: "rombel", head: "Rombel", cell: ({ rombel }) => rombel ?? "Belum ada" },
              { key: "status", head: "Status", cell: (row) => <AppealStateTag status={row.status} /> },
              { key: "sejak", head: "Sejak", cell: ({ since }) => formatInstant(since, session.zona) },
            ]}
          />
          <Pagination
            page={hal}
            pages={pages}
            href={(page) => listHref(PATH, { status: status ?? undefined, hal: page })}
          />
        </>
      )}
    </Page>
  );
}

import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ScoreStateTag } from "@/components/plpg/score-list";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { FINAL_LIST_LABELS, SCORE_FILTERS } from "@/lib/plpg/nilai/labels";
import { loadFinalList } from "@/lib/plpg/nilai/loaders";
import { displaySp, mayPrint } from "@/lib/plpg/nilai/rules";

export const metadata: Metadata = { title: FINAL_LIST_LABELS.title };

const PATH = "/lptk/nilai";
const EXPORT = "/api/ekspor/nilai-plpg";

export default async function NilaiLptkPage({ searchParams }: PageProps<"/lptk/nilai">) {
  const { rows, counts, matching, cohorts, asked, pages, session } = await loadFinalList(await searchParams);
  const { cari, status, rombel, hal } = asked;
  const query = { cari, status: status ?? undefined, rombel: rombel ?? undefined };
  const printing = mayPrint(matching);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const groups = Object.entries(SCORE_FILTERS) as [keyof typeof SCORE_FILTERS, string][];
  return (
    <Page width="wide">
      <PageHeader title={FINAL_LIST_LABELS.title} kicker={session.tempat} />
      <ListSearch
        path={PATH}
        label="Cari nama atau nomor peserta"
        cari={cari}
        status={status ?? ""}
        choices={[
          {
            name: "rombel",
            label: "Rombel",
            value: rombel ?? "",
            options: [
              { value: "", label: "Semua rombel" },
              ...cohorts.map(({ id, nama }) => ({ value: id, label: nama })),
            ],
          },
        ]}
      />
      <FilterLinks
        label="Hasil"
        links={[
          {
            href: listHref(PATH, { ...query, status: undefined }),
            label: "Semua",
            count: all,
            isCurrent: status === null,
          },
          ...groups.map(([key, label]) => ({
            href: listHref(PATH, { ...query, status: key }),
            label,
            count: counts.get(key) ?? 0,
            isCurrent: status === key,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada peserta">{FINAL_LIST_LABELS.empty}</EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <ExportLinks href={EXPORT} query={query} />
            {printing.ok ? (
              <DownloadLink
                href={listHref(EXPORT, { ...query, format: "pdf" })}
                icon={<FileText size={18} aria-hidden="true" />}
              >
                Unduh PDF
              </DownloadLink>
            ) : (
              <p className="text-sm text-ink-2">{printing.message}</p>
            )}
          </div>
          <Table
            caption={`${FINAL_LIST_LABELS.title}, ${matching} peserta`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "nama",
                head: "Peserta",
                isName: true,
                cell: ({ id, nama, nomorPeserta }) => (
                  <>
                    <PageLink href={`${PATH}/${id}`} className="link inline-flex min-h-tap items-center">
                      {nama}
                    </PageLink>
                    <span className="block text-sm font-normal text-ink-2">{nomorPeserta}</span>
                  </>
                ),
              },
              { key: "rombel", head: "Rombel", cell: ({ rombel: nama }) => nama ?? "Belum ada" },
              { key: "mentor", head: "Mentor", cell: ({ mentorNama }) => mentorNama ?? "Belum ada" },
              { key: "akhir", head: "Laporan akhir", cell: (row) => (row.hasFinalReport ? "Ada" : "Belum ada") },
              { key: "sp", head: "Skor", isNumber: true, cell: ({ sp }) => (sp === null ? "belum" : displaySp(sp)) },
              { key: "hasil", head: "Hasil", cell: (row) => <ScoreStateTag sheet={row} /> },
            ]}
          />
          <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { ...query, hal: page })} />
        </>
      )}
    </Page>
  );
}

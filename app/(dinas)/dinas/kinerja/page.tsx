import { ListChecks, Plus } from "lucide-react";
import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { PeriodPhase } from "@/components/kinerja/period-view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatShortDate } from "@/lib/kernel/time";
import { PLAN_COUNT_LABELS, SHORT_SCHEME_LABELS } from "@/lib/kinerja/periode/labels";
import { loadPeriods } from "@/lib/kinerja/periode/loaders";

export const metadata: Metadata = { title: "Periode kinerja" };

const PATH = "/dinas/kinerja";

export default async function PeriodeKinerjaPage({ searchParams }: PageProps<"/dinas/kinerja">) {
  const { cari, hal, total, periods, pages, hasCatalogue, now, zona } = await loadPeriods(await searchParams);
  return (
    <Page width="wide">
      <PageHeader
        title="Periode kinerja"
        aside={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${PATH}/katalog`} variant="quiet" icon={<ListChecks size={20} aria-hidden="true" />}>
              Katalog kinerja
            </ButtonLink>
            {hasCatalogue ? (
              <ButtonLink href={`${PATH}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
                Buat periode
              </ButtonLink>
            ) : null}
          </div>
        }
      >
        <p>Setiap periode berjalan dalam tiga fase: perencanaan, pelaksanaan, dan penilaian.</p>
      </PageHeader>
      {hasCatalogue ? null : (
        <Notice tone="wait" title="Belum ada katalog yang terbit">
          <p>
            Periode dapat dibuat setelah Anda menerbitkan{" "}
            <PageLink href={`${PATH}/katalog`} className="link">
              katalog kinerja
            </PageLink>
            .
          </p>
        </Notice>
      )}
      {total > 0 || cari ? <ListSearch path={PATH} label="Cari nama periode" cari={cari} /> : null}
      {periods.length > 0 ? (
        <Table
          caption="Periode kinerja"
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "nama",
              head: "Periode",
              isName: true,
              cell: ({ id, nama }) => (
                <PageLink href={`${PATH}/${id}`} className="link -my-2 inline-flex min-h-tap items-center">
                  {nama}
                </PageLink>
              ),
            },
            { key: "skema", head: "Skema", isShort: true, cell: ({ skema }) => SHORT_SCHEME_LABELS[skema] },
            { key: "fase", head: "Sekarang", cell: (period) => <PeriodPhase windows={period} now={now} /> },
            {
              key: "waktu",
              head: "Dari sampai",
              isShort: true,
              cell: ({ rencanaBuka, penilaianTutup }) => (
                <>
                  {formatShortDate(rencanaBuka, zona)} –<br />
                  {formatShortDate(penilaianTutup, zona)}
                </>
              ),
            },
            ...(["draf", "diajukan", "dikembalikan", "disetujui"] as const).map((state) => ({
              key: state,
              head: PLAN_COUNT_LABELS[state],
              isNumber: true,
              cell: (period: (typeof periods)[number]) => period[state],
            })),
          ]}
        />
      ) : (
        <EmptyState title={cari ? "Tidak ada yang cocok" : "Belum ada periode"}>
          {cari ? "Ubah pencariannya." : "Buat periode pertama; guru menyusun rencana begitu perencanaan dibuka."}
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { cari, hal: page })} />
    </Page>
  );
}

import { ChartNoAxesColumn } from "lucide-react";
import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { PlanStateTag } from "@/components/kinerja/plan-state-tag";
import { GradeTag } from "@/components/kinerja/rating-view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatShortDate } from "@/lib/kernel/time";
import { PLAN_LABELS, PLAN_ORDER_LABELS } from "@/lib/kinerja/rencana/labels";
import { loadSchoolPlans, SHOWN_STATES } from "@/lib/kinerja/rencana/loaders";
import { PLAN_ORDERS } from "@/lib/kinerja/rencana/rules";
import { OVERVIEW_LABELS } from "@/lib/kinerja/ringkasan/labels";

export const metadata: Metadata = { title: "Pengelolaan Kinerja" };

const PATH = "/kepsek/kinerja";

export default async function KinerjaGuruPage({ searchParams }: PageProps<"/kepsek/kinerja">) {
  const { cari, hal, status, urut, rows, total, counts, pages, session } = await loadSchoolPlans(await searchParams);
  const all = SHOWN_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return (
    <Page width="wide">
      <PageHeader
        title="Pengelolaan Kinerja"
        kicker={`${session.tempat} · NPSN ${session.npsn}`}
        aside={
          <ButtonLink
            href={`${PATH}/ringkasan`}
            variant="quiet"
            icon={<ChartNoAxesColumn size={20} aria-hidden="true" />}
            className="max-sm:w-full"
          >
            {OVERVIEW_LABELS.title}
          </ButtonLink>
        }
      >
        <p>
          {counts.diajukan ?? 0} rencana kinerja menunggu Bapak/Ibu.
          {counts.perlu_dinilai ? ` ${counts.perlu_dinilai} guru perlu dinilai.` : ""}
          {counts.draf ? ` ${counts.draf} guru sedang menyusun dan belum mengajukan.` : ""}
        </p>
      </PageHeader>
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: listHref(PATH, { cari, urut }), label: "Semua", count: all, isCurrent: status === null },
          ...SHOWN_STATES.map((state) => ({
            href: listHref(PATH, { cari, urut, status: state }),
            label: PLAN_LABELS[state],
            count: counts[state] ?? 0,
            isCurrent: status === state,
          })),
          {
            href: listHref(PATH, { cari, status: "perlu_dinilai" }),
            label: "Perlu dinilai",
            count: counts.perlu_dinilai ?? 0,
            isCurrent: status === "perlu_dinilai",
          },
        ]}
      />
      <ListSearch
        path={PATH}
        label="Cari nama guru atau periode"
        cari={cari}
        status={status ?? ""}
        choices={[
          {
            name: "urut",
            label: "Urutkan",
            value: urut,
            options: PLAN_ORDERS.map((value) => ({ value, label: PLAN_ORDER_LABELS[value] })),
          },
        ]}
      />
      {rows.length > 0 ? (
        <Table
          caption="Rencana kinerja guru"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "guru", head: "Nama", isName: true, cell: ({ guru }) => guru },
            { key: "mapel", head: "Mata pelajaran", cell: ({ mapel }) => mapel },
            { key: "periode", head: "Periode", cell: ({ periode }) => periode },
            {
              key: "status",
              head: "Status",
              cell: ({ status: state, pengajuanKe, otomatis, predikat }) => (
                <span className="flex flex-wrap gap-1.5 max-md:justify-end">
                  <PlanStateTag state={state} />
                  {predikat ? <GradeTag predikat={predikat} /> : null}
                  {otomatis ? <span className="text-xs text-ink-2">otomatis</span> : null}
                  {pengajuanKe > 1 ? <span className="text-xs text-ink-2">pengajuan ke-{pengajuanKe}</span> : null}
                </span>
              ),
            },
            {
              key: "sejak",
              head: "Sejak",
              isShort: true,
              cell: ({ status: state, since }) =>
                state === "diajukan" ? (
                  <WaitingSince since={since} now={session.now} zone={session.zona} exact={false} />
                ) : (
                  formatShortDate(since, session.zona)
                ),
            },
            {
              key: "buka",
              head: "Tindakan",
              isAction: true,
              cell: ({ id, guru, periode, status: state, isToRate }) => (
                <ButtonLink
                  href={isToRate ? `${PATH}/${id}/penilaian` : `${PATH}/${id}`}
                  size="small"
                  variant={state === "diajukan" || isToRate ? "primary" : "quiet"}
                >
                  {isToRate ? "Nilai" : state === "diajukan" ? "Periksa" : "Lihat"}
                  <span className="sr-only">
                    {" "}
                    {isToRate ? "kinerja" : "rencana kinerja"} {guru}, {periode}
                  </span>
                </ButtonLink>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState title={cari || status ? "Tidak ada yang cocok" : "Belum ada rencana kinerja"}>
          {cari || status
            ? "Ubah pencarian atau saringannya."
            : "Rencana muncul di sini setelah guru mengajukannya; Bapak/Ibu yang menyetujuinya."}
        </EmptyState>
      )}
      <Pagination
        page={hal}
        pages={pages}
        href={(page) => listHref(PATH, { cari, urut, status: status ?? "", hal: page })}
      />
      {total > 0 ? <ExportLinks href="/api/ekspor/rencana-kinerja" query={{ cari, urut, status }} /> : null}
    </Page>
  );
}

import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ReflectionStateTag } from "@/components/refleksi/reflection-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatShortDate } from "@/lib/kernel/time";
import { REFLECTION_LABELS } from "@/lib/refleksi/isian/labels";
import { loadSchoolReflections, SHOWN_STATES } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Daftar Refleksi Guru" };

const PATH = "/kepsek/refleksi";

export default async function DaftarRefleksiPage({ searchParams }: PageProps<"/kepsek/refleksi">) {
  const { cari, hal, status, rows, counts, pages, session } = await loadSchoolReflections(await searchParams);
  const all = SHOWN_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return (
    <Page width="wide">
      <PageHeader title="Daftar Refleksi Guru" kicker={`${session.tempat} · NPSN ${session.npsn}`}>
        <p>
          {counts.diajukan ?? 0} refleksi menunggu Bapak/Ibu.
          {counts.draf ? ` ${counts.draf} guru sedang mengisi dan belum mengirim.` : ""}
        </p>
      </PageHeader>
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: listHref(PATH, { cari }), label: "Semua", count: all, isCurrent: status === null },
          ...SHOWN_STATES.map((state) => ({
            href: listHref(PATH, { cari, status: state }),
            label: REFLECTION_LABELS[state],
            count: counts[state] ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      <ListSearch path={PATH} label="Cari nama guru atau periode" cari={cari} status={status ?? ""} />
      {rows.length > 0 ? (
        <Table
          caption="Refleksi guru"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "nama", head: "Nama", isName: true, cell: ({ nama }) => nama },
            { key: "mapel", head: "Mata pelajaran", cell: ({ mapel }) => mapel },
            { key: "periode", head: "Periode", cell: ({ periode }) => periode },
            {
              key: "status",
              head: "Status",
              cell: ({ status: state, pengajuanKe }) => (
                <span className="flex flex-wrap gap-1.5 max-md:justify-end">
                  <ReflectionStateTag state={state} />
                  {pengajuanKe > 1 ? <span className="text-xs text-ink-2">kiriman ke-{pengajuanKe}</span> : null}
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
              cell: ({ id, nama, status: state }) => (
                <ButtonLink href={`${PATH}/${id}`} size="small" variant={state === "diajukan" ? "primary" : "quiet"}>
                  {state === "diajukan" ? "Setujui Refleksi Guru" : "Lihat refleksi"}
                  <span className="sr-only"> {nama}</span>
                </ButtonLink>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState title={cari || status ? "Tidak ada yang cocok" : "Belum ada refleksi"}>
          {cari || status
            ? "Ubah pencarian atau saringannya."
            : "Refleksi muncul di sini setelah guru mengirimnya; Bapak/Ibu yang menyetujuinya."}
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { cari, status: status ?? "", hal: page })} />
    </Page>
  );
}

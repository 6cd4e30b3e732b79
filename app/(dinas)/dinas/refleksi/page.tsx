import { ListChecks, Plus } from "lucide-react";
import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { PageMessage } from "@/components/kantor/page-message";
import { PeriodStateTag } from "@/components/refleksi/period-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/lib/kernel/time";
import { PERIOD_MESSAGES } from "@/lib/refleksi/periode/labels";
import { loadPeriods } from "@/lib/refleksi/periode/loaders";
import { periodState } from "@/lib/refleksi/periode/rules";

export const metadata: Metadata = { title: "Periode refleksi" };

const PATH = "/dinas/refleksi";

export default async function PeriodeRefleksiPage({ searchParams }: PageProps<"/dinas/refleksi">) {
  const asked = await searchParams;
  const { cari, hal, total, periods, pages, presentBank, now, zona } = await loadPeriods(asked);
  return (
    <Page width="wide">
      <PageHeader
        title="Periode refleksi"
        aside={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${PATH}/bank`} variant="quiet" icon={<ListChecks size={20} aria-hidden="true" />}>
              Bank pertanyaan
            </ButtonLink>
            <ButtonLink href={`${PATH}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
              Buat periode
            </ButtonLink>
          </div>
        }
      >
        <p>Selama periode terbuka, guru mengirim satu refleksi; kepala sekolah boleh memutuskan sesudahnya.</p>
      </PageHeader>
      <PageMessage messages={PERIOD_MESSAGES} pesan={asked.pesan} />
      {presentBank ? null : (
        <Notice tone="wait" title="Belum ada pertanyaan yang terbit">
          <p>
            Guru baru dapat memulai refleksi setelah Anda menerbitkan{" "}
            <PageLink href={`${PATH}/bank`} className="link">
              bank pertanyaan
            </PageLink>
            .
          </p>
        </Notice>
      )}
      {total > 0 || cari ? <ListSearch path={PATH} label="Cari nama periode" cari={cari} /> : null}
      {periods.length > 0 ? (
        <Table
          caption="Periode refleksi"
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "nama",
              head: "Periode",
              isName: true,
              cell: ({ id, nama, ...span }) =>
                periodState(span, now) === "ditutup" ? (
                  nama
                ) : (
                  <PageLink href={`${PATH}/${id}`} className="link -my-2 inline-flex min-h-tap items-center">
                    {nama}
                  </PageLink>
                ),
            },
            { key: "status", head: "Status", cell: (span) => <PeriodStateTag state={periodState(span, now)} /> },
            { key: "buka", head: "Buka", cell: ({ buka }) => formatInstant(buka, zona) },
            { key: "tutup", head: "Tutup", cell: ({ tutup }) => formatInstant(tutup, zona) },
            {
              key: "draf",
              head: "Belum dikirim",
              isNumber: true,
              cell: ({ draf }) => draf,
            },
            { key: "diajukan", head: "Menunggu kepala sekolah", isNumber: true, cell: ({ diajukan }) => diajukan },
            { key: "diputuskan", head: "Diputuskan", isNumber: true, cell: ({ diputuskan }) => diputuskan },
          ]}
        />
      ) : (
        <EmptyState title={cari ? "Tidak ada yang cocok" : "Belum ada periode"}>
          {cari ? "Ubah pencariannya." : "Buat periode pertama; guru melihatnya begitu terbuka."}
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { cari, hal: page })} />
    </Page>
  );
}

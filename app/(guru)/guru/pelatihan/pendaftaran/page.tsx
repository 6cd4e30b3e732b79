import type { Metadata } from "next";
import { EnrolmentStateTag } from "@/components/pelatihan/enrolment-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatInstant, formatShortDate } from "@/lib/kernel/time";
import { ENROLMENT_GUIDE } from "@/lib/pelatihan/pendaftaran/labels";
import { loadOwnEnrolments } from "@/lib/pelatihan/pendaftaran/loaders";

export const metadata: Metadata = { title: "Pendaftaran pelatihan saya" };

const PATH = "/guru/pelatihan/pendaftaran";

export default async function PendaftaranSayaPage({ searchParams }: PageProps<"/guru/pelatihan/pendaftaran">) {
  const { enrolments, total, hal, pages, session } = await loadOwnEnrolments(await searchParams);
  // Who has left the school withdraws, but looks for nothing new.
  const find = session.statusGuru === "aktif" ? <ButtonLink href="/guru/pelatihan">Cari pelatihan</ButtonLink> : null;
  return (
    <Page width="wide">
      <PageHeader title="Pendaftaran pelatihan saya" aside={total > 0 ? find : null}>
        <p>Siapa yang harus bertindak, sejak kapan, dan apa sesudahnya.</p>
      </PageHeader>
      {enrolments.length > 0 ? (
        <Table
          caption="Pendaftaran pelatihan saya"
          rows={enrolments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "judul",
              head: "Pelatihan",
              isName: true,
              cell: ({ id, judul }) => (
                <PageLink href={`${PATH}/${id}`} className="link -my-2 inline-flex min-h-tap items-center">
                  {judul}
                </PageLink>
              ),
            },
            {
              key: "status",
              head: "Status",
              cell: ({ status, urutan }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <EnrolmentStateTag state={status} />
                  {urutan ? <span className="text-sm">urutan {urutan}</span> : null}
                </span>
              ),
            },
            { key: "siapa", head: "Yang bertindak", cell: ({ status }) => ENROLMENT_GUIDE[status].who },
            { key: "sejak", head: "Sejak", isShort: true, cell: ({ since }) => formatShortDate(since, session.zona) },
            { key: "mulai", head: "Sesi pertama", cell: ({ mulai, zona }) => formatInstant(mulai, zona) },
          ]}
        />
      ) : (
        <EmptyState title="Belum ada pendaftaran" action={find}>
          <p>Pelatihan yang Anda daftar muncul di sini, dengan siapa yang harus bertindak.</p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => `${PATH}?hal=${page}`} />
    </Page>
  );
}

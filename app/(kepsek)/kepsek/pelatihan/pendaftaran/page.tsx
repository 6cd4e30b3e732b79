import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { DecisionList } from "@/components/pelatihan/enrolment-batch";
import { EnrolmentFilters, EnrolmentSearch } from "@/components/pelatihan/enrolment-list";
import { EnrolmentStateTag } from "@/components/pelatihan/enrolment-state-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatShortDate } from "@/lib/kernel/time";
import { setujuiPendaftaran } from "@/lib/pelatihan/pendaftaran/actions";
import { GROUP_LABELS } from "@/lib/pelatihan/pendaftaran/labels";
import { loadSchoolEnrolments } from "@/lib/pelatihan/pendaftaran/loaders";
import { SCHOOL_GROUPS } from "@/lib/pelatihan/pendaftaran/rules";
import { addressOf } from "@/lib/pelatihan/pendaftaran/schema";

export const metadata: Metadata = { title: "Status Pendaftaran Pelatihan" };

const PATH = "/kepsek/pelatihan/pendaftaran";
type Loaded = Awaited<ReturnType<typeof loadSchoolEnrolments>>;
type Row = Loaded["enrolments"][number];

export default async function StatusPendaftaranPage({ searchParams }: PageProps<"/kepsek/pelatihan/pendaftaran">) {
  const { enrolments, total, cari, hal, group, pages, counts, session } = await loadSchoolEnrolments(
    await searchParams,
  );
  const status = group ?? "semua";
  const isWaiting = group === "menunggu_kepsek";
  const training: Column<Row> = {
    key: "pelatihan",
    head: "Pelatihan",
    cell: ({ pelatihanId, judul, mulai, zona }) => (
      <div className="grid gap-0.5">
        <span>{judul}</span>
        <span className="text-sm text-ink-2">mulai {formatShortDate(mulai, zona)}</span>
        <PageLink
          href={`/kepsek/pelatihan/${pelatihanId}`}
          className="link inline-flex min-h-tap items-center text-sm max-md:justify-end"
        >
          Informasi Lengkap<span className="sr-only"> {judul}</span>
        </PageLink>
      </div>
    ),
  };
  return (
    <Page width="wide">
      <PageHeader title="Status Pendaftaran Pelatihan" kicker={`${session.tempat} · NPSN ${session.npsn}`}>
        <p>
          {isWaiting && total > 0
            ? `${total} pendaftaran menunggu Bapak/Ibu. Setelah disetujui, pendaftaran dikirim ke P2KPTK2.`
            : "Pelatihan yang dipilih guru. Setelah Bapak/Ibu menyetujui, pendaftaran dikirim ke P2KPTK2."}
        </p>
      </PageHeader>
      <EnrolmentFilters path={PATH} query={{ cari }} groups={SCHOOL_GROUPS} counts={counts} group={group} />
      <EnrolmentSearch path={PATH} cari={cari} hidden={{ status }} />
      {isWaiting ? (
        <DecisionList
          action={setujuiPendaftaran}
          kunci={newFormKey()}
          caption="Guru yang akan mendaftar ikut pelatihan"
          rows={enrolments}
          label="Setujui"
          batchLabel="Setujui yang dipilih"
          detail={`${PATH}/`}
          columns={[
            training,
            {
              key: "sejak",
              head: "Menunggu",
              cell: ({ diajukanPada }) => (
                <WaitingSince since={diajukanPada} now={session.now} zone={session.zona} exact={false} />
              ),
            },
          ]}
          empty={
            <EmptyState title={cari ? "Tidak ada yang cocok" : "Tidak ada pendaftaran yang menunggu"}>
              <p>
                {cari
                  ? "Ubah pencariannya."
                  : "Bila guru mendaftar pelatihan, namanya muncul di sini. Bapak/Ibu yang menyetujui atau menolak."}
              </p>
            </EmptyState>
          }
        />
      ) : enrolments.length > 0 ? (
        <Table
          caption={group ? GROUP_LABELS[group] : "Semua pendaftaran pelatihan"}
          rows={enrolments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "nama",
              head: "Nama",
              isName: true,
              cell: ({ id, nama }) => (
                <PageLink href={`${PATH}/${id}`} className="link -my-2 inline-flex min-h-tap items-center">
                  {nama}
                </PageLink>
              ),
            },
            training,
            { key: "status", head: "Status", cell: (row) => <EnrolmentStateTag state={row.status} /> },
            { key: "sejak", head: "Sejak", isShort: true, cell: ({ since }) => formatShortDate(since, session.zona) },
          ]}
        />
      ) : (
        <EmptyState title={cari ? "Tidak ada yang cocok" : "Belum ada"}>
          <p>{cari ? "Ubah pencarian atau saringannya." : "Pendaftaran guru pada tahap ini muncul di sini."}</p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => addressOf(PATH, { status, cari, hal: page })} />
      {total > 0 ? <ExportLinks href="/api/ekspor/pendaftaran" query={{ status, cari }} /> : null}
    </Page>
  );
}

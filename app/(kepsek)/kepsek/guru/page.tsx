import type { Metadata } from "next";
import { TeacherSearch } from "@/components/akun/pendaftaran-list-search";
import { RegistrationStateTag } from "@/components/akun/pendaftaran-state-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { REGISTRATION_LABELS } from "@/lib/akun/pendaftaran/labels";
import { LISTED_STATES, loadTeachers } from "@/lib/akun/pendaftaran/loaders";
import { formatShortDate } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Guru di sekolah" };

const PATH = "/kepsek/guru";

function address(query: { status?: string | null; cari?: string; hal?: number }): string {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== "" && value !== undefined);
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${PATH}?${text}` : PATH;
}

export default async function GuruPage({ searchParams }: PageProps<"/kepsek/guru">) {
  const { cari, hal, status, teachers, pages, counts, session } = await loadTeachers(await searchParams);
  const all = LISTED_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return (
    <Page width="wide">
      <PageHeader title="Guru di sekolah" kicker={`${session.tempat} · NPSN ${session.npsn}`} />
      <FilterLinks
        label="Saring menurut status"
        links={[
          { href: address({ cari }), label: "Semua", count: all, isCurrent: status === null },
          ...LISTED_STATES.map((state) => ({
            href: address({ status: state, cari }),
            label: REGISTRATION_LABELS[state],
            count: counts[state] ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      <TeacherSearch path={PATH} cari={cari} status={status ?? undefined} />
      {teachers.length > 0 ? (
        <Table
          caption="Guru di sekolah"
          rows={teachers}
          rowKey={({ akunId }) => akunId}
          columns={[
            {
              key: "nama",
              head: "Nama",
              isName: true,
              cell: ({ akunId, nama }) => (
                <PageLink href={`${PATH}/${akunId}`} className="link -my-2 inline-flex min-h-tap items-center">
                  {nama}
                </PageLink>
              ),
            },
            { key: "nuptk", head: "NUPTK", cell: ({ nuptk }) => nuptk ?? "–" },
            { key: "mapel", head: "Mata pelajaran", cell: ({ mapel }) => mapel },
            { key: "status", head: "Status", cell: ({ status }) => <RegistrationStateTag state={status} /> },
            { key: "sejak", head: "Sejak", isShort: true, cell: ({ since }) => formatShortDate(since, session.zona) },
          ]}
        />
      ) : (
        <EmptyState title={cari || status ? "Tidak ada yang cocok" : "Belum ada guru"}>
          <p>
            {cari || status
              ? "Ubah pencarian atau saringannya."
              : "Guru muncul di sini setelah mendaftar di sekolah ini; Bapak/Ibu yang menyetujuinya."}
          </p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => address({ status, cari, hal: page })} />
    </Page>
  );
}

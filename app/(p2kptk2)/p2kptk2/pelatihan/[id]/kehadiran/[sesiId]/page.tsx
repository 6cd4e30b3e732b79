import type { Metadata } from "next";
import { RecordForm } from "@/components/pelatihan/attendance-forms";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { loadSession } from "@/lib/pelatihan/kehadiran/loaders";

export const metadata: Metadata = { title: "Kehadiran sesi" };

export default async function KehadiranSesiPage({
  params,
  searchParams,
}: PageProps<"/p2kptk2/pelatihan/[id]/kehadiran/[sesiId]">) {
  const { id, sesiId } = await params;
  const { training, one, participants, hal, pages, closed } = await loadSession(id, sesiId, await searchParams);
  const path = `/p2kptk2/pelatihan/${training.id}/kehadiran`;
  const marked = participants.map((each) => ({ ...each, hadir: each.marks[one.id] ?? null }));
  const open = marked.filter(({ status }) => status === "diterima");
  const decided = marked.filter(({ status }) => status !== "diterima");
  return (
    <Page width="form">
      <PageHeader
        title={`Sesi ${one.urutan}: ${one.materi}`}
        kicker={training.judul}
        back={{ href: path, label: "Kehadiran" }}
      >
        <p>{formatInstant(one.mulai, training.zona)}</p>
      </PageHeader>
      {closed ? (
        <Notice tone="wait" title={closed} />
      ) : open.length > 0 ? (
        <RecordForm sesiId={one.id} participants={open} kunci={newFormKey()} />
      ) : null}
      {decided.length > 0 ? (
        <Table
          caption="Kehadiran yang sudah ditetapkan"
          rows={decided}
          rowKey={(row) => row.id}
          columns={[
            { key: "nama", head: "Nama", isName: true, cell: ({ nama }) => nama },
            {
              key: "hadir",
              head: "Kehadiran",
              cell: ({ hadir }) => (hadir ? <Tag tone="good">Hadir</Tag> : <Tag tone="bad">Tidak hadir</Tag>),
            },
          ]}
        />
      ) : null}
      {marked.length === 0 ? (
        <EmptyState title="Belum ada peserta">
          <p>Peserta muncul di sini setelah pendaftarannya diterima.</p>
        </EmptyState>
      ) : null}
      <Pagination page={hal} pages={pages} href={(page) => `${path}/${one.id}?hal=${page}`} />
    </Page>
  );
}

import type { Metadata } from "next";
import { TeacherSearch } from "@/components/akun/pendaftaran-list-search";
import { EmptyState } from "@/components/ui/empty-state";
import { Inbox, InboxItem } from "@/components/ui/inbox";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { WaitingSince } from "@/components/ui/waiting-since";
import { loadWaiting } from "@/lib/akun/pendaftaran/loaders";

export const metadata: Metadata = { title: "Setujui Permintaan Pendaftaran Guru" };

const PATH = "/kepsek/pendaftaran";

export default async function PendaftaranPage({ searchParams }: PageProps<"/kepsek/pendaftaran">) {
  const { cari, hal, pages, total, waiting, session } = await loadWaiting(await searchParams);
  const isFiltered = cari !== "" || hal > 1;
  return (
    <Page>
      <PageHeader title="Setujui Permintaan Pendaftaran Guru" kicker={`${session.tempat} · NPSN ${session.npsn}`}>
        {total > 0 && cari === "" ? (
          <p>{total} guru menunggu Bapak/Ibu, yang terlama di atas. Buka namanya untuk membaca datanya.</p>
        ) : null}
      </PageHeader>
      {total > 0 || isFiltered ? <TeacherSearch path={PATH} cari={cari} /> : null}
      {waiting.length > 0 ? (
        <Inbox label="Guru yang menunggu persetujuan">
          {waiting.map(({ akunId, nama, nuptk, mapel, since }) => (
            <InboxItem
              key={akunId}
              href={`${PATH}/${akunId}`}
              name={nama}
              what={`${mapel} · ${nuptk ? `NUPTK ${nuptk}` : "tanpa NUPTK"}`}
              meta={<WaitingSince since={since} now={session.now} zone={session.zona} />}
            />
          ))}
        </Inbox>
      ) : isFiltered ? (
        <EmptyState title="Tidak ada yang cocok">
          <p>Tidak ada guru yang menunggu dengan nama atau NUPTK itu. Kosongkan pencarian untuk melihat semuanya.</p>
        </EmptyState>
      ) : (
        <EmptyState title="Tidak ada pendaftaran yang menunggu">
          <p>Begitu seorang guru mendaftar di sekolah ini, namanya muncul di sini dan Bapak/Ibu diberi tahu.</p>
        </EmptyState>
      )}
      <Pagination
        page={hal}
        pages={pages}
        href={(page) => `${PATH}?${new URLSearchParams({ ...(cari ? { cari } : {}), hal: String(page) })}`}
      />
    </Page>
  );
}

import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Inbox, InboxItem } from "@/components/ui/inbox";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { WaitingSince } from "@/components/ui/waiting-since";
import { loadWaitingMoves } from "@/lib/akun/pindah/loaders";

export const metadata: Metadata = { title: "Permintaan pindah sekolah" };

const PATH = "/kepsek/pindah";

export default async function PindahPage({ searchParams }: PageProps<"/kepsek/pindah">) {
  const { moves, total, hal, pages, session } = await loadWaitingMoves(await searchParams);
  return (
    <Page>
      <PageHeader title="Permintaan pindah sekolah" kicker={`${session.tempat} · NPSN ${session.npsn}`}>
        {total > 0 ? <p>{total} guru dari sekolah lain menunggu Bapak/Ibu, yang terlama di atas.</p> : null}
      </PageHeader>
      {moves.length > 0 ? (
        <Inbox label="Guru yang meminta pindah ke sini">
          {moves.map(({ id, nama, dari, since }) => (
            <InboxItem
              key={id}
              href={`${PATH}/${id}`}
              name={nama}
              what={`Meminta pindah dari ${dari}`}
              meta={<WaitingSince since={since} now={session.now} zone={session.zona} />}
            />
          ))}
        </Inbox>
      ) : (
        <EmptyState title="Tidak ada permintaan pindah">
          <p>Bila guru dari sekolah lain meminta pindah ke sini, namanya muncul di sini. Bapak/Ibu yang memutuskan.</p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => `${PATH}?hal=${page}`} />
    </Page>
  );
}

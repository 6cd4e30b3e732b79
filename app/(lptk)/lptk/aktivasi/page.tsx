import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { listHref } from "@/components/kantor/list-search";
import { ParticipantList } from "@/components/plpg/participant-list";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { loadActivations } from "@/lib/plpg/peserta/loaders";
import { LETTERS_PER_FILE } from "@/lib/plpg/peserta/rules";

export const metadata: Metadata = { title: "Aktivasi" };

const PATH = "/lptk/aktivasi";

/** Who still has to activate, the soonest end first; and their letters, with code and QR. */
export default async function AktivasiLptkPage({ searchParams }: PageProps<"/lptk/aktivasi">) {
  const { rows, total, pages, hal, letters, lapsed, now, zona } = await loadActivations(await searchParams);
  return (
    <Page width="wide">
      <PageHeader title="Aktivasi">
        <p>
          {total} peserta belum mengaktifkan akunnya.{" "}
          <PageLink href="/lptk/peserta?status=mengundurkan_diri" className="link">
            {lapsed} mengundurkan diri atau dianggap demikian
          </PageLink>
        </p>
      </PageHeader>
      {total > 0 ? (
        <>
          <Card title="Surat aktivasi">
            <div className="grid gap-3">
              <p>
                Satu halaman per peserta, dengan kode dan QR. Serahkan langsung kepada orangnya: siapa pun yang memegang
                kodenya dapat mengaktifkan akun itu.
              </p>
              <div className="flex flex-wrap gap-3">
                {letters.map((first, part) => (
                  <a key={first} href={`/api/plpg/surat-aktivasi?mulai=${first}`} download className={buttonStyle({})}>
                    <FileText size={20} aria-hidden="true" />
                    {letters.length === 1
                      ? "Unduh surat aktivasi (PDF)"
                      : `Surat ${part * LETTERS_PER_FILE + 1}–${Math.min((part + 1) * LETTERS_PER_FILE, total)}`}
                  </a>
                ))}
              </div>
            </div>
          </Card>
          <ParticipantList caption="Peserta yang belum aktif" rows={rows} now={now} zone={zona} />
          <Pagination page={hal} pages={pages} href={(page) => listHref(PATH, { hal: page })} />
        </>
      ) : (
        <EmptyState title="Tidak ada yang menunggu aktivasi">
          Peserta yang baru diimpor atau dipulihkan tampil di sini dengan sisa harinya.
        </EmptyState>
      )}
    </Page>
  );
}

import { FilePen } from "lucide-react";
import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ApplicationTag } from "@/components/pelatihan/penerapan-parts";
import { ButtonLink } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { WaitingSince } from "@/components/ui/waiting-since";
import { APPLICATION_FILTERS, POST_REFLECTION_LABELS, REPORT_LABELS } from "@/lib/pelatihan/penerapan/labels";
import { loadApplications } from "@/lib/pelatihan/penerapan/loaders";
import { APPLICATION_STATES } from "@/lib/pelatihan/penerapan/rules";

export const metadata: Metadata = { title: REPORT_LABELS.title };

const PATH = "/kepsek/pelatihan/penerapan";

export default async function PenerapanPage({ searchParams }: PageProps<"/kepsek/pelatihan/penerapan">) {
  const { rows, counts, matching, asked, pages, session } = await loadApplications(await searchParams);
  const { cari, status, hal } = asked;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const due = (counts.get("menunggu_penerapan") ?? 0) + (counts.get("perlu_perbaikan") ?? 0);
  return (
    <Page>
      <PageHeader title={REPORT_LABELS.title} kicker={`${session.tempat} · NPSN ${session.npsn}`}>
        <p>
          {due > 0 ? `${due} guru menunggu laporan Bapak/Ibu.` : "Tidak ada laporan yang ditunggu dari Bapak/Ibu."}{" "}
          Hanya guru yang menerapkan hasil pelatihan yang mendapat sertifikat.
        </p>
      </PageHeader>
      {all > 0 || cari ? (
        <>
          <ListSearch path={PATH} label="Cari guru atau pelatihan" cari={cari} status={status ?? ""} />
          <FilterLinks
            label="Saring menurut status"
            links={[
              { href: listHref(PATH, { cari }), label: "Semua", count: all, isCurrent: status === null },
              ...APPLICATION_STATES.filter((state) => counts.has(state) || state === status).map((state) => ({
                href: listHref(PATH, { cari, status: state }),
                label: APPLICATION_FILTERS[state],
                count: counts.get(state) ?? 0,
                isCurrent: status === state,
              })),
            ]}
          />
        </>
      ) : null}
      {rows.length > 0 ? (
        <ul aria-label="Guru yang menerapkan hasil pelatihan" className="grid gap-3">
          {rows.map((row) => (
            <li key={row.id} className={cardStyle()}>
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1 basis-64">
                  <h2 className="text-lg break-words">{row.nama}</h2>
                  <p className="text-sm break-words text-ink-2">{row.judul}</p>
                </div>
                <ApplicationTag state={row.status} />
              </div>
              <dl className="mt-3 grid gap-3">
                <Excerpt label={POST_REFLECTION_LABELS.learnedShown} text={row.dipelajari} />
                <Excerpt label={POST_REFLECTION_LABELS.willApplyShown} text={row.akanDiterapkan} />
              </dl>
              <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
                {row.status === "bersertifikat" ? (
                  <span />
                ) : (
                  <WaitingSince since={row.since} now={session.now} zone={session.zona} />
                )}
                {row.status === "menunggu_penerapan" || row.status === "perlu_perbaikan" ? (
                  <ButtonLink
                    href={`${PATH}/${row.id}`}
                    className="max-sm:w-full"
                    icon={<FilePen size={20} aria-hidden="true" />}
                  >
                    {REPORT_LABELS.report}
                    <span className="sr-only"> penerapan oleh {row.nama}</span>
                  </ButtonLink>
                ) : (
                  <ButtonLink href={`${PATH}/${row.id}`} variant="quiet" className="max-sm:w-full">
                    Lihat
                    <span className="sr-only"> laporan {row.nama}</span>
                  </ButtonLink>
                )}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={all > 0 || cari ? "Tidak ada yang cocok" : "Belum ada yang perlu dilaporkan"}>
          <p>
            Setelah mengikuti pelatihan, guru menuliskan apa yang dipelajari dan akan diterapkan. Namanya lalu muncul di
            sini, dan Bapak/Ibu melaporkan penerapannya.
          </p>
        </EmptyState>
      )}
      {matching > 0 ? (
        <Pagination
          page={hal}
          pages={pages}
          href={(page) => listHref(PATH, { cari, status: status ?? "", hal: page })}
        />
      ) : null}
    </Page>
  );
}

/** The beginning of what the teacher wrote; all of it stands on the report's page. */
function Excerpt({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="line-clamp-3 break-words">{text}</dd>
    </div>
  );
}

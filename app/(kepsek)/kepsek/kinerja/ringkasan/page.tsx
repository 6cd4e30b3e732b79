import { BellRing } from "lucide-react";
import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { PageMessage } from "@/components/kantor/page-message";
import { PeriodPhase } from "@/components/kinerja/period-view";
import { ProgressStrip } from "@/components/kinerja/progress-strip";
import { ButtonLink } from "@/components/ui/button";
import { Card, cardStyle } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { BarChart } from "@/components/ui/meter";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { formatShortDate } from "@/lib/kernel/time";
import {
  GROUP_LABELS,
  ORDER_LABELS,
  OVERVIEW_LABELS,
  OVERVIEW_MESSAGES,
  STEP_LABELS,
} from "@/lib/kinerja/ringkasan/labels";
import { loadPerformanceOverview } from "@/lib/kinerja/ringkasan/loaders";
import { GROUPS, isBehind, NEAR_DAYS, ORDERS } from "@/lib/kinerja/ringkasan/rules";

export const metadata: Metadata = { title: OVERVIEW_LABELS.title };

const PATH = "/kepsek/kinerja/ringkasan";

type Overview = Awaited<ReturnType<typeof loadPerformanceOverview>>;

export default async function RingkasanKinerjaPage({ searchParams }: PageProps<"/kepsek/kinerja/ringkasan">) {
  const asked = await searchParams;
  const overview = await loadPerformanceOverview(asked);
  const { period, periods, all, counts, done, remindable, session, request } = overview;
  if (!period) {
    return (
      <Page width="wide">
        <PageHeader title={OVERVIEW_LABELS.title} back={{ href: "/kepsek/kinerja", label: "Pengelolaan Kinerja" }} />
        <EmptyState title="Belum ada periode kinerja">
          Dinas membuka periodenya. Setelah itu kemajuan setiap guru terlihat di sini.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page width="wide">
      <PageHeader
        title={OVERVIEW_LABELS.title}
        kicker={`${session.tempat} · ${period.nama}`}
        back={{ href: "/kepsek/kinerja", label: "Pengelolaan Kinerja" }}
        aside={
          remindable > 0 ? (
            <ButtonLink
              href={`${PATH}/ingatkan?periode=${period.periodeId}`}
              icon={<BellRing size={20} aria-hidden="true" />}
              className="max-sm:w-full"
            >
              {OVERVIEW_LABELS.remindAll}
            </ButtonLink>
          ) : null
        }
      >
        <PeriodPhase windows={period} now={session.now} />
        <p>
          {counts.tertinggal > 0
            ? `${counts.tertinggal} dari ${all} guru tertinggal.`
            : "Tidak ada guru yang tertinggal."}
        </p>
      </PageHeader>
      <PageMessage messages={OVERVIEW_MESSAGES} pesan={asked.pesan} />
      <Card>
        <BarChart
          caption="Guru yang menyelesaikan setiap langkah"
          max={Math.max(all, 1)}
          bars={done.map(({ step, jumlah }) => ({
            label: STEP_LABELS[step],
            value: jumlah,
            text: `${jumlah} dari ${all} guru`,
            tone: "good" as const,
          }))}
        />
      </Card>
      <ListSearch
        path={PATH}
        label="Cari nama guru atau mata pelajaran"
        cari={request.cari}
        status={request.status ?? ""}
        choices={[
          {
            name: "periode",
            label: "Periode",
            value: period.periodeId,
            options: periods.map(({ periodeId, nama }) => ({ value: periodeId, label: nama })),
          },
          {
            name: "urut",
            label: "Urutkan",
            value: request.urut,
            options: ORDERS.map((value) => ({ value, label: ORDER_LABELS[value] })),
          },
        ]}
      />
      <TeacherList {...overview} period={period} />
    </Page>
  );
}

function TeacherList({
  period: { periodeId },
  request: { cari, status, urut, hal },
  teachers,
  counts,
  all,
  total,
  pages,
  session,
}: Overview & { period: NonNullable<Overview["period"]> }) {
  const query = { cari, periode: periodeId, urut };
  return (
    <section className="grid gap-4">
      <h2 className="text-lg">Kemajuan guru</h2>
      <FilterLinks
        label="Saring guru"
        links={[
          { href: listHref(PATH, query), label: "Semua", count: all, isCurrent: status === null },
          ...GROUPS.map((group) => ({
            href: listHref(PATH, { ...query, status: group }),
            label: GROUP_LABELS[group],
            count: counts[group],
            isCurrent: status === group,
          })),
        ]}
      />
      <p className="text-sm text-ink-2">
        Tertinggal: langkahnya belum selesai, padahal fasenya ditutup kurang dari {NEAR_DAYS} hari lagi atau sudah
        ditutup. Langkah yang menunggu Bapak/Ibu tidak dihitung.
      </p>
      {teachers.length > 0 ? (
        <ul aria-label="Kemajuan guru" className="grid gap-3">
          {teachers.map(({ akunId, nama, mapel, rencanaId, isShown, steps, diingatkanPada, mayBeReminded }) => (
            <li key={akunId} className={cardStyle()}>
              <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <div className="min-w-0">
                  <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold break-words">
                    {rencanaId && isShown ? (
                      <PageLink
                        href={`/kepsek/kinerja/${rencanaId}`}
                        className="link -my-2 inline-flex min-h-tap items-center"
                      >
                        {nama}
                      </PageLink>
                    ) : (
                      nama
                    )}
                    {isBehind(steps) ? <Tag tone="bad">Tertinggal</Tag> : null}
                  </h3>
                  <p className="text-sm text-ink-2">
                    {mapel}
                    {diingatkanPada ? ` · diingatkan ${formatShortDate(diingatkanPada, session.zona)}` : ""}
                  </p>
                </div>
                {mayBeReminded ? (
                  <ButtonLink
                    href={`${PATH}/ingatkan?periode=${periodeId}&guru=${akunId}`}
                    variant="quiet"
                    size="small"
                    aria-label={`${OVERVIEW_LABELS.remind} ${nama}`}
                  >
                    {OVERVIEW_LABELS.remind}
                  </ButtonLink>
                ) : null}
              </div>
              <ProgressStrip steps={steps} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={cari || status ? "Tidak ada yang cocok" : "Belum ada guru"}>
          {cari || status ? "Ubah pencarian atau saringannya." : "Guru yang Bapak/Ibu setujui muncul di sini."}
        </EmptyState>
      )}
      <Pagination
        page={hal}
        pages={pages}
        href={(page) => listHref(PATH, { ...query, status: status ?? "", hal: page })}
      />
      {total > 0 ? <ExportLinks href="/api/ekspor/ringkasan-kinerja" query={{ ...query, status }} /> : null}
    </section>
  );
}

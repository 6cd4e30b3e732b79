import { PencilLine, TimerReset } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import {
  ExtensionCard,
  PeriodPhase,
  PhaseCard,
  SchoolChart,
  StandingChart,
  TeacherSection,
} from "@/components/kinerja/period-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Sheet } from "@/components/ui/sheet";
import { catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { PERIOD_MESSAGES, SCHEME_LABELS } from "@/lib/kinerja/periode/labels";
import { loadPeriod } from "@/lib/kinerja/periode/loaders";

export const metadata: Metadata = { title: "Periode kinerja" };

export default async function PeriodePage({ params, searchParams }: PageProps<"/dinas/kinerja/[id]">) {
  const asked = await searchParams;
  const { period, standings, schools, allSchools, extensions, timeline, isOver, now, zona, ...list } = await loadPeriod(
    (await params).id,
    asked,
  );
  const { id, nama, skema, tahun, semester, katalogId, katalogNomor } = period;
  const path = `/dinas/kinerja/${id}`;
  return (
    <Page width="wide">
      <PageHeader
        title={nama}
        back={{ href: "/dinas/kinerja", label: "Periode kinerja" }}
        aside={
          isOver ? null : (
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={`${path}/ubah`} variant="quiet" icon={<PencilLine size={20} aria-hidden="true" />}>
                Ubah
              </ButtonLink>
              <ButtonLink
                href={`${path}/perpanjangan`}
                variant="quiet"
                icon={<TimerReset size={20} aria-hidden="true" />}
              >
                Perpanjang untuk satu guru
              </ButtonLink>
            </div>
          )
        }
      >
        <PeriodPhase windows={period} now={now} />
      </PageHeader>
      <PageMessage messages={PERIOD_MESSAGES} pesan={asked.pesan} />
      <PhaseCard windows={period} now={now} zona={zona} />
      <div className="grid gap-4 sm:gap-5 md:grid-cols-2">
        <Card title="Ketentuan">
          <Sheet
            rows={[
              { label: "Skema", value: SCHEME_LABELS[skema] },
              { label: "Waktu", value: semester ? `Semester ${semester} tahun ${tahun}` : `Tahun ${tahun}` },
              {
                label: "Katalog",
                value: (
                  <PageLink
                    href={`/dinas/kinerja/katalog/${katalogId}`}
                    className="link -my-2 inline-flex min-h-tap items-center"
                  >
                    {catalogueTitle(katalogNomor)}
                  </PageLink>
                ),
              },
            ]}
          />
        </Card>
        <StandingChart standings={standings} />
      </div>
      {schools.length > 1 ? <SchoolChart schools={schools} all={allSchools} /> : null}
      <TeacherSection
        {...list}
        periodeId={id}
        standings={standings}
        zona={zona}
        extendHref={isOver ? null : (akunId) => `${path}/perpanjangan?guru=${akunId}`}
      />
      <ExtensionCard extensions={extensions} zona={zona} />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

import { CalendarPlus } from "lucide-react";
import type { Metadata } from "next";
import { ReportList, ReportSummary } from "@/components/plpg/report-strip";
import { ButtonLink } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { FINAL_REPORT_LABELS, REPORT_LABELS } from "@/lib/plpg/laporan/labels";
import { loadOwnReports } from "@/lib/plpg/laporan/loaders";
import { OWN_SCORE_LABELS } from "@/lib/plpg/nilai/labels";
import { COHORT_WORDS } from "@/lib/plpg/rombel/labels";

export const metadata: Metadata = { title: REPORT_LABELS.title };

export default async function LaporanKemajuanPage() {
  const { reports, zone, session } = await loadOwnReports();
  return (
    <Page>
      <PageHeader title={REPORT_LABELS.title} back={{ href: "/guru/plpg/kelas", label: "Kelas" }} />
      {reports.length === 0 ? (
        <EmptyState title="Belum ada laporan">{COHORT_WORDS.noCohort}</EmptyState>
      ) : (
        <>
          <ReportSummary reports={reports} now={session.now} zone={zone} />
          <ReportList reports={reports} now={session.now} zone={zone} />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/guru/plpg/nilai" variant="quiet" size="small">
              {OWN_SCORE_LABELS.title}
            </ButtonLink>
            <ButtonLink href="/guru/plpg/laporan-akhir" variant="quiet" size="small">
              {FINAL_REPORT_LABELS.title}
            </ButtonLink>
            <DownloadLink href="/api/plpg/kalender" icon={<CalendarPlus size={18} aria-hidden="true" />}>
              Simpan batas waktu ke kalender
            </DownloadLink>
          </div>
        </>
      )}
    </Page>
  );
}

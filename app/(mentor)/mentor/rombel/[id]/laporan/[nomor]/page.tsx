import { FolderArchive } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { DeadlineForm } from "@/components/plpg/report-forms";
import { ReportStateTag } from "@/components/plpg/report-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Table } from "@/components/ui/table";
import { newFormKey } from "@/lib/kernel/form-key";
import { dayIn, formatInstant } from "@/lib/kernel/time";
import { REPORT_LABELS, REPORT_MESSAGES, reportLabel } from "@/lib/plpg/laporan/labels";
import { loadCohortReport } from "@/lib/plpg/laporan/loaders";
import { GRADING_LABELS } from "@/lib/plpg/nilai/labels";

export const metadata: Metadata = { title: REPORT_LABELS.title };

export default async function LaporanNomorPage({
  params,
  searchParams,
}: PageProps<"/mentor/rombel/[id]/laporan/[nomor]">) {
  const [{ cohort, nomor, deadline, rows, session }, { pesan }] = await Promise.all([
    params.then(({ id, nomor: asked }) => loadCohortReport(id, asked)),
    searchParams,
  ]);
  const page = `/mentor/rombel/${cohort.id}/laporan`;
  const isRunning = cohort.status === "berjalan";
  const isOver = (end: Date | null) => end !== null && end < session.now;
  const hasFiles = rows.some(({ report }) => report.berkas !== null);
  return (
    <Page width="wide">
      <PageHeader
        title={reportLabel(nomor)}
        kicker={`Rombel ${cohort.nama}`}
        back={{ href: page, label: REPORT_LABELS.title }}
        aside={
          hasFiles ? (
            <DownloadLink
              href={`/api/plpg/rombel/${cohort.id}/laporan/${nomor}`}
              icon={<FolderArchive size={18} aria-hidden="true" />}
            >
              Unduh semua berkas (ZIP)
            </DownloadLink>
          ) : null
        }
      />
      <PageMessage messages={REPORT_MESSAGES} pesan={pesan} />
      {isRunning ? (
        <Card title="Deskripsi dan batas waktu">
          <DeadlineForm
            id={cohort.id}
            akunId={session.akunId}
            nomor={nomor}
            versi={deadline?.versi ?? 0}
            kunci={newFormKey()}
            deskripsi={deadline?.deskripsi}
            day={deadline ? dayIn(deadline.batas, cohort.zona) : undefined}
            zone={cohort.zona}
          />
        </Card>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title="Belum ada peserta">LPTK menempatkan peserta di rombel ini.</EmptyState>
      ) : (
        <Table
          caption={`Peserta ${cohort.nama}, ${reportLabel(nomor)}`}
          rows={rows}
          rowKey={({ member }) => member.id}
          columns={[
            { key: "nama", head: "Peserta", isName: true, cell: ({ member }) => member.nama },
            {
              key: "status",
              head: "Status",
              cell: ({ report }) => <ReportStateTag report={report} now={session.now} />,
            },
            {
              key: "diterima",
              head: "Diterima",
              cell: ({ report }) =>
                report.berkas ? formatInstant(report.berkas.diterimaPada, cohort.zona) : "Belum ada",
            },
            {
              key: "batas",
              head: "Batasnya",
              cell: ({ report }) => (report.end ? formatInstant(report.end, cohort.zona) : "Belum dibuka"),
            },
            {
              key: "tindakan",
              head: "Tindakan",
              isAction: true,
              cell: ({ member, report }) => (
                <div className="flex flex-wrap gap-2">
                  {report.berkas ? (
                    <ButtonLink
                      href={`/mentor/rombel/${cohort.id}/nilai/${member.id}/laporan_${nomor}`}
                      variant={report.angka === null ? "quiet" : "plain"}
                      size="small"
                    >
                      {report.angka === null ? GRADING_LABELS.grade : GRADING_LABELS.seeGrade}
                      <span className="sr-only"> {member.nama}</span>
                    </ButtonLink>
                  ) : null}
                  {/* A file that stands there can be replaced by its sender until the end anyhow. */}
                  {isRunning && report.canExtend && (!report.berkas || isOver(report.end)) ? (
                    <ButtonLink href={`${page}/${nomor}/perpanjangan/${member.id}`} variant="plain" size="small">
                      {REPORT_LABELS.extend}
                      <span className="sr-only"> kepada {member.nama}</span>
                    </ButtonLink>
                  ) : null}
                </div>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}

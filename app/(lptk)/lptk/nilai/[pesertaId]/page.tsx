import { Download } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ReportFileLinks } from "@/components/plpg/report-file";
import { ReportStateTag } from "@/components/plpg/report-state-tag";
import { ScoreArithmetic } from "@/components/plpg/score-arithmetic";
import { ScoreHistory, ScoreList, ScoreStateTag } from "@/components/plpg/score-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadLink } from "@/components/ui/download-link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { formatInstant } from "@/lib/kernel/time";
import { FINAL_REPORT_LABELS, REPORT_LABELS, reportLabel } from "@/lib/plpg/laporan/labels";
import { FINAL_LIST_LABELS, GRADING_LABELS, SCORE_MESSAGES } from "@/lib/plpg/nilai/labels";
import { loadFinalSheet } from "@/lib/plpg/nilai/loaders";

export const metadata: Metadata = { title: FINAL_LIST_LABELS.title };

export default async function NilaiPesertaLptkPage({ params, searchParams }: PageProps<"/lptk/nilai/[pesertaId]">) {
  const [{ sheet, components, reports, history, finalReport, timeline, session }, { pesan }] = await Promise.all([
    params.then(({ pesertaId }) => loadFinalSheet(pesertaId)),
    searchParams,
  ]);
  const { zona } = sheet;
  return (
    <Page>
      <PageHeader
        title={sheet.nama}
        kicker={`${sheet.rombel ?? "Belum ada rombel"} · ${sheet.nomorPeserta}`}
        back={{ href: "/lptk/nilai", label: FINAL_LIST_LABELS.title }}
        aside={
          <DownloadLink
            href={`/api/plpg/peserta/${sheet.id}/ringkasan`}
            icon={<Download size={18} aria-hidden="true" />}
          >
            Ringkasan (PDF)
          </DownloadLink>
        }
      >
        <ScoreStateTag sheet={sheet} />
      </PageHeader>
      <PageMessage messages={SCORE_MESSAGES} pesan={pesan} />
      {sheet.alasan ? (
        <Notice tone="wait" title="Dibuka kembali">
          <p>Alasan: {sheet.alasan}</p>
        </Notice>
      ) : null}
      <ScoreArithmetic scores={sheet.scores} />
      <Card title="Enam komponen">
        <ScoreList scores={sheet.scores} components={components} zone={zona} />
      </Card>
      <Card title={REPORT_LABELS.title}>
        <ul className="grid gap-3">
          {reports.map((report) => (
            <li key={report.nomor} className="grid gap-1.5">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h3 className="font-bold">{reportLabel(report.nomor)}</h3>
                <ReportStateTag report={report} now={session.now} />
              </div>
              {report.berkas ? (
                <>
                  <p className="text-sm text-ink-2">Diterima {formatInstant(report.berkas.diterimaPada, zona)}</p>
                  <ReportFileLinks file={report.berkas} />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      {finalReport ? (
        <Card title={FINAL_REPORT_LABELS.title} className="grid gap-2">
          <p className="break-words">
            {finalReport.nama}, diterima {formatInstant(finalReport.diterimaPada, zona)}
          </p>
          <ReportFileLinks file={finalReport} />
        </Card>
      ) : null}
      {sheet.finalPada ? (
        <Card title="Nilai sudah final" className="grid gap-3">
          <p>
            Difinalkan {sheet.finalOleh}, {formatInstant(sheet.finalPada, zona)}.
          </p>
          <div>
            <ButtonLink href={`/lptk/nilai/${sheet.id}/buka`} variant="refuse">
              {GRADING_LABELS.reopen}
            </ButtonLink>
          </div>
        </Card>
      ) : null}
      <Card title={GRADING_LABELS.history}>
        <ScoreHistory history={history} zone={zona} />
      </Card>
      <Card>
        <Disclosure label="Riwayat peserta">
          <RecordTimeline entries={timeline} zone={zona} />
        </Disclosure>
      </Card>
    </Page>
  );
}

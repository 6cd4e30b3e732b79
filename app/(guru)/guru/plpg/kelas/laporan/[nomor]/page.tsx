import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ReportFileLinks } from "@/components/plpg/report-file";
import { CancelReportForm, UploadReportForm } from "@/components/plpg/report-forms";
import { ReportStateTag } from "@/components/plpg/report-state-tag";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { formatBytes } from "@/lib/berkas/labels";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { REPORT_LABELS, REPORT_MESSAGES, REPORT_WORDS, reportLabel } from "@/lib/plpg/laporan/labels";
import { loadOwnReport } from "@/lib/plpg/laporan/loaders";
import { formatScore } from "@/lib/plpg/nilai/rules";
import { COHORT_WORDS } from "@/lib/plpg/rombel/labels";

export const metadata: Metadata = { title: REPORT_LABELS.title };

export default async function LaporanPage({ params, searchParams }: PageProps<"/guru/plpg/kelas/laporan/[nomor]">) {
  const [{ nomor, report, zone, session }, { pesan }] = await Promise.all([
    params.then((found) => loadOwnReport(found.nomor)),
    searchParams,
  ]);
  const back = { href: "/guru/plpg/kelas/laporan", label: REPORT_LABELS.title };
  if (!report) {
    return (
      <Page>
        <PageHeader title={reportLabel(nomor)} back={back} />
        <EmptyState title="Belum ada laporan">{COHORT_WORDS.noCohort}</EmptyState>
      </Page>
    );
  }
  const { berkas, end, shown, canUpload, canCancel, versi } = report;
  return (
    <Page>
      <PageHeader title={reportLabel(nomor)} back={back}>
        <ReportStateTag report={report} now={session.now} />
      </PageHeader>
      <PageMessage messages={REPORT_MESSAGES} pesan={pesan} />
      <Card title={REPORT_LABELS.description} className="grid gap-3">
        <p className="break-words whitespace-pre-line">{report.deskripsi ?? REPORT_WORDS.notOpened}</p>
        {end ? (
          <p>
            {REPORT_LABELS.deadline}: <strong>{formatInstant(end, zone)}</strong>
          </p>
        ) : null}
        {report.perpanjangan && end?.getTime() === report.perpanjangan.getTime() ? (
          <p className="text-sm text-ink-2">Diperpanjang mentor. Alasan: {report.alasanPerpanjangan}</p>
        ) : null}
      </Card>
      {berkas ? (
        <Receipt
          title={REPORT_WORDS.uploaded}
          number={report.laporanId ?? undefined}
          fingerprint={berkas.sha256}
          rows={[
            {
              label: "Berkas",
              value: <span className="break-words">{`${berkas.nama} (${formatBytes(berkas.ukuran)})`}</span>,
            },
            { label: "Diterima server", value: formatInstant(berkas.diterimaPada, zone) },
            { label: "Kiriman ke", value: report.kirimanKe },
          ]}
        >
          <ReportFileLinks file={berkas} />
          {canCancel ? (
            <CancelReportForm nomor={nomor} versi={versi} kunci={newFormKey()} />
          ) : shown === "terkirim" ? (
            <p className="text-sm text-ink-2">{REPORT_WORDS.lateCancel}</p>
          ) : null}
        </Receipt>
      ) : null}
      {canUpload && berkas ? (
        <Card>
          <Disclosure label={REPORT_LABELS.replace}>
            <UploadReportForm nomor={nomor} versi={versi} kunci={newFormKey()} isReplacement />
          </Disclosure>
        </Card>
      ) : null}
      {canUpload && !berkas ? (
        <Card pad="roomy">
          <UploadReportForm nomor={nomor} versi={versi} kunci={newFormKey()} isReplacement={false} />
        </Card>
      ) : null}
      {shown === "terlewat" ? (
        <Notice tone="bad" title="Batas waktu terlewat">
          <p>{REPORT_WORDS.late}</p>
        </Notice>
      ) : null}
      {report.angka !== null ? (
        <Card title="Nilai" className="grid gap-2">
          <p className="text-title font-extrabold tabular-nums">{formatScore(report.angka)}</p>
          {report.nihil ? <p>{report.alasanNilai}</p> : null}
          {report.umpanBalik ? <p className="break-words whitespace-pre-line">{report.umpanBalik}</p> : null}
          {report.dinilaiPada ? (
            <p className="text-sm text-ink-2">
              {report.penilaiNama}, {formatInstant(report.dinilaiPada, zone)}
            </p>
          ) : null}
        </Card>
      ) : null}
    </Page>
  );
}

import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ReportFileLinks } from "@/components/plpg/report-file";
import { FinalReportForm } from "@/components/plpg/report-forms";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { formatBytes } from "@/lib/berkas/labels";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { FINAL_REPORT_LABELS, FINAL_REPORT_MESSAGES, REPORT_WORDS } from "@/lib/plpg/laporan/labels";
import { loadOwnFinalReport } from "@/lib/plpg/laporan/loaders";

export const metadata: Metadata = { title: FINAL_REPORT_LABELS.title };

export default async function LaporanAkhirPage({ searchParams }: PageProps<"/guru/plpg/laporan-akhir">) {
  const [{ participation, report, canUpload, refusal, zone }, { pesan }] = await Promise.all([
    loadOwnFinalReport(),
    searchParams,
  ]);
  const cohort = participation?.rombel;
  return (
    <Page width="form">
      <PageHeader
        title={FINAL_REPORT_LABELS.title}
        kicker={cohort ? `Rombel ${cohort.nama}` : undefined}
        back={{ href: "/guru/plpg", label: "PLPG" }}
      >
        <p>{FINAL_REPORT_LABELS.about}</p>
      </PageHeader>
      <PageMessage messages={FINAL_REPORT_MESSAGES} pesan={pesan} />
      {report ? (
        <Receipt
          title={REPORT_WORDS.uploaded}
          number={participation?.nomorPeserta}
          fingerprint={report.sha256}
          rows={[
            {
              label: "Berkas",
              value: <span className="break-words">{`${report.nama} (${formatBytes(report.ukuran)})`}</span>,
            },
            { label: "Diterima server", value: formatInstant(report.diterimaPada, zone) },
            { label: "Kiriman ke", value: report.kirimanKe },
          ]}
        >
          <ReportFileLinks file={report} />
        </Receipt>
      ) : null}
      {canUpload ? (
        <Card pad="roomy">
          <FinalReportForm versi={report?.versi ?? 0} kunci={newFormKey()} isReplacement={report !== null} />
        </Card>
      ) : null}
      {!report && !canUpload ? <EmptyState title="Tidak dapat diunggah">{refusal}</EmptyState> : null}
    </Page>
  );
}

import { Upload } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KawungProgress } from "@/components/ui/kawung";
import { PageLink } from "@/components/ui/page-link";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { gradedOfFour, REPORT_LABELS, REPORT_WORDS, timeLeft } from "@/lib/plpg/laporan/labels";
import { LEAVES, type ReportNumber, type ShownReportState } from "@/lib/plpg/laporan/rules";
import { ReportStateTag } from "./report-state-tag";

export type StripReport = {
  nomor: ReportNumber;
  shown: ShownReportState;
  end: Date | null;
  angka: number | null;
  canUpload: boolean;
};

const isGraded = ({ shown }: StripReport) => LEAVES[shown] === "done";

/** The strip of four: a kawung with a leaf for each, and in words what is awaited next (look/plpg-beranda). */
export function ReportSummary({ reports, now, zone }: { reports: readonly StripReport[]; now: Date; zone: Zone }) {
  const words = gradedOfFour(reports.filter(isGraded).length);
  const [next] = reports
    .flatMap((report) => (report.shown === "terbuka" && report.end ? [{ ...report, end: report.end }] : []))
    .sort((one, other) => one.end.getTime() - other.end.getTime());
  const leaf = (index: number) => {
    const report = reports[index];
    return report ? LEAVES[report.shown] : "todo";
  };
  return (
    <Card className="flex items-center gap-5">
      <KawungProgress petals={[leaf(0), leaf(1), leaf(2), leaf(3)]} label={words} />
      <div className="min-w-0">
        <p className="font-bold">{words}</p>
        <p className="text-ink-2">
          {next
            ? `${REPORT_LABELS.number(next.nomor)} ditunggu ${timeLeft(next.end, now)}: ${formatInstant(next.end, zone)}.`
            : "Tidak ada laporan yang menunggu unggahan sekarang."}
        </p>
      </div>
    </Card>
  );
}

/** The four, each with how it stands; the one that can be sent has its button. */
export function ReportList({ reports, now, zone }: { reports: readonly StripReport[]; now: Date; zone: Zone }) {
  return (
    <ol className="grid gap-3">
      {reports.map((report) => {
        const { nomor, shown, end, canUpload } = report;
        const page = `/guru/plpg/kelas/laporan/${nomor}`;
        const isDue = canUpload && shown === "terbuka";
        return (
          <li key={nomor}>
            <Card className="grid gap-3">
              <div className="flex items-center gap-3">
                <span
                  aria-hidden="true"
                  className="grid size-11 shrink-0 place-items-center rounded-full bg-brand-soft font-bold text-brand"
                >
                  {nomor}
                </span>
                <div className="min-w-0 flex-1">
                  <h2 className="text-lg">
                    <PageLink href={page} className="link inline-flex min-h-tap items-center">
                      {REPORT_LABELS.number(nomor)}
                    </PageLink>
                  </h2>
                  <p className="text-ink-2">{REPORT_LABELS.topic(nomor)}</p>
                </div>
                <ReportStateTag report={report} now={now} />
              </div>
              {end ? (
                <p className="text-sm text-ink-2">
                  {REPORT_LABELS.deadline}: {formatInstant(end, zone)}
                </p>
              ) : null}
              {isDue ? (
                <>
                  <ButtonLink href={page} wide icon={<Upload size={20} aria-hidden="true" />}>
                    {REPORT_WORDS.upload}
                    <span className="sr-only"> {nomor}</span>
                  </ButtonLink>
                  <p className="text-sm text-ink-2">PDF, paling besar 10 MB.</p>
                </>
              ) : null}
            </Card>
          </li>
        );
      })}
    </ol>
  );
}

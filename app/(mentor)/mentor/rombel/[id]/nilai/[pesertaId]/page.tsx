import { Download } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ReportFileLinks } from "@/components/plpg/report-file";
import { ScoreArithmetic } from "@/components/plpg/score-arithmetic";
import { FinaliseForm } from "@/components/plpg/score-forms";
import { ScoreHistory, ScoreList, ScoreStateTag } from "@/components/plpg/score-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadLink } from "@/components/ui/download-link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { FINAL_REPORT_LABELS } from "@/lib/plpg/laporan/labels";
import { GRADING_LABELS, SCORE_MESSAGES, SCORE_WORDS } from "@/lib/plpg/nilai/labels";
import { loadScoreSheet } from "@/lib/plpg/nilai/loaders";

export const metadata: Metadata = { title: GRADING_LABELS.title };

export default async function NilaiPesertaPage({
  params,
  searchParams,
}: PageProps<"/mentor/rombel/[id]/nilai/[pesertaId]">) {
  const [{ sheet, components, history, timeline, finalReport, canFinalise, refusal }, { pesan }] = await Promise.all([
    params.then(({ id, pesertaId }) => loadScoreSheet(id, pesertaId)),
    searchParams,
  ]);
  const { zona } = sheet;
  const page = `/mentor/rombel/${sheet.rombelId}/nilai`;
  return (
    <Page>
      <PageHeader
        title={sheet.nama}
        kicker={`${sheet.rombel} · ${sheet.nomorPeserta}`}
        back={{ href: page, label: GRADING_LABELS.title }}
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
        <Notice tone="wait" title="Dibuka kembali oleh LPTK">
          <p>Alasan: {sheet.alasan}</p>
        </Notice>
      ) : null}
      <Card title="Enam komponen">
        <ScoreList
          scores={sheet.scores}
          components={components}
          zone={zona}
          href={(komponen) => `${page}/${sheet.id}/${komponen}`}
        />
      </Card>
      <ScoreArithmetic scores={sheet.scores} />
      {finalReport ? (
        <Card title={FINAL_REPORT_LABELS.title} className="grid gap-2">
          <p className="break-words">
            {finalReport.nama}, diterima {formatInstant(finalReport.diterimaPada, zona)}
          </p>
          <ReportFileLinks file={finalReport} />
        </Card>
      ) : null}
      {sheet.finalPada ? (
        <Notice title="Nilai sudah final">
          <p>
            Difinalkan {sheet.finalOleh}, {formatInstant(sheet.finalPada, zona)}. {SCORE_WORDS.isFinal}
          </p>
        </Notice>
      ) : canFinalise ? (
        <Card title={GRADING_LABELS.finalise} className="grid gap-4">
          <p>Sesudah final, semua nilai terkunci dan peserta melihat hitungannya. Hanya LPTK yang dapat membukanya.</p>
          <FinaliseForm id={sheet.id} versi={sheet.versi} kunci={newFormKey()} />
        </Card>
      ) : (
        <p className="text-ink-2">{refusal ?? SCORE_WORDS.notActive}</p>
      )}
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

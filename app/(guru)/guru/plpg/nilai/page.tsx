import { Download } from "lucide-react";
import type { Metadata } from "next";
import { ScoreArithmetic } from "@/components/plpg/score-arithmetic";
import { ScoreHistory, ScoreList, ScoreStateTag } from "@/components/plpg/score-list";
import { ScoreNeeded } from "@/components/plpg/score-needed";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { formatInstant } from "@/lib/kernel/time";
import { APPEAL_FORM_LABELS } from "@/lib/plpg/banding/labels";
import { GRADING_LABELS, OWN_SCORE_LABELS } from "@/lib/plpg/nilai/labels";
import { loadOwnScore } from "@/lib/plpg/nilai/loaders";

export const metadata: Metadata = { title: OWN_SCORE_LABELS.title };

export default async function NilaiSayaPage() {
  const loaded = await loadOwnScore();
  const back = { href: "/guru/plpg", label: "PLPG" };
  if (!loaded.sheet) {
    return (
      <Page>
        <PageHeader title={OWN_SCORE_LABELS.title} back={back} />
        <EmptyState title="Belum ada nilai">{OWN_SCORE_LABELS.noParticipant}</EmptyState>
      </Page>
    );
  }
  const { sheet, components, history, needed } = loaded;
  const { zona } = sheet;
  return (
    <Page>
      <PageHeader
        title={OWN_SCORE_LABELS.title}
        kicker={sheet.rombel ? `Rombel ${sheet.rombel} · Mentor ${sheet.mentorNama ?? "belum ada"}` : undefined}
        back={back}
        aside={
          <DownloadLink
            href={`/api/plpg/peserta/${sheet.id}/ringkasan`}
            icon={<Download size={18} aria-hidden="true" />}
          >
            Unduh ringkasan (PDF)
          </DownloadLink>
        }
      >
        <ScoreStateTag sheet={sheet} />
      </PageHeader>
      {sheet.alasan ? (
        <Notice tone="wait" title="Dibuka kembali oleh LPTK">
          <p>Alasan: {sheet.alasan}</p>
        </Notice>
      ) : null}
      {sheet.finalPada ? (
        <Notice title="Nilai sudah final">
          <p>
            Difinalkan {sheet.finalOleh}, {formatInstant(sheet.finalPada, zona)}.{" "}
            <PageLink href="/guru/plpg/banding" className="link">
              {APPEAL_FORM_LABELS.title}
            </PageLink>
          </p>
        </Notice>
      ) : null}
      <ScoreArithmetic scores={sheet.scores} />
      {needed.each.length > 0 ? (
        <Card title={GRADING_LABELS.needed}>
          <ScoreNeeded needed={needed} />
        </Card>
      ) : null}
      <Card title="Enam komponen">
        <ScoreList scores={sheet.scores} components={components} zone={zona} />
      </Card>
      <Card title={GRADING_LABELS.history}>
        <ScoreHistory history={history} zone={zona} />
      </Card>
    </Page>
  );
}

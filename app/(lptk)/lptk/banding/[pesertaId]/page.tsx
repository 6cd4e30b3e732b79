import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { AppealView } from "@/components/plpg/appeal-view";
import { ScoreArithmetic } from "@/components/plpg/score-arithmetic";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { APPEAL_FORM_LABELS, APPEAL_MESSAGES } from "@/lib/plpg/banding/labels";
import { loadAppeal } from "@/lib/plpg/banding/loaders";

export const metadata: Metadata = { title: APPEAL_FORM_LABELS.title };

export default async function BandingPesertaPage({ params, searchParams }: PageProps<"/lptk/banding/[pesertaId]">) {
  const [{ sheet, appeal, timeline }, { pesan }] = await Promise.all([
    params.then(({ pesertaId }) => loadAppeal(pesertaId)),
    searchParams,
  ]);
  const page = `/lptk/banding/${sheet.id}`;
  return (
    <Page>
      <PageHeader
        title={sheet.nama}
        kicker={`${sheet.rombel ?? "Belum ada rombel"} · ${sheet.nomorPeserta}`}
        back={{ href: "/lptk/banding", label: APPEAL_FORM_LABELS.title }}
      />
      <PageMessage messages={APPEAL_MESSAGES} pesan={pesan} />
      <AppealView appeal={appeal} zone={sheet.zona} />
      <ScoreArithmetic scores={sheet.scores} />
      <div className="flex flex-wrap gap-3">
        {appeal.status === "diajukan" ? (
          <>
            <ButtonLink href={`${page}/terima`}>{APPEAL_FORM_LABELS.accept}</ButtonLink>
            <ButtonLink href={`${page}/tolak`} variant="refuse">
              {APPEAL_FORM_LABELS.refuse}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink href={`/lptk/nilai/${sheet.id}`} variant="plain">
          Lihat semua nilai
        </ButtonLink>
      </div>
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={sheet.zona} />
      </Card>
    </Page>
  );
}

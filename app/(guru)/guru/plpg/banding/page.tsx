import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { AppealForm } from "@/components/plpg/appeal-forms";
import { AppealView } from "@/components/plpg/appeal-view";
import { ScoreArithmetic } from "@/components/plpg/score-arithmetic";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { APPEAL_FORM_LABELS, APPEAL_MESSAGES } from "@/lib/plpg/banding/labels";
import { loadOwnAppeal } from "@/lib/plpg/banding/loaders";

export const metadata: Metadata = { title: APPEAL_FORM_LABELS.title };

export default async function BandingSayaPage({ searchParams }: PageProps<"/guru/plpg/banding">) {
  const [loaded, { pesan }] = await Promise.all([loadOwnAppeal(), searchParams]);
  if (!loaded.sheet) {
    return (
      <Page width="form">
        <PageHeader title={APPEAL_FORM_LABELS.title} back={{ href: "/guru/plpg", label: "PLPG" }} />
        <EmptyState title="Belum ada banding">{APPEAL_FORM_LABELS.noParticipant}</EmptyState>
      </Page>
    );
  }
  const { session, sheet, appeal, end, refusal } = loaded;
  return (
    <Page width="form">
      <PageHeader
        title={APPEAL_FORM_LABELS.title}
        kicker={sheet.rombel ? `Rombel ${sheet.rombel}` : undefined}
        back={{ href: "/guru/plpg/nilai", label: "Nilai pembekalan" }}
      >
        <p>{APPEAL_FORM_LABELS.about}</p>
      </PageHeader>
      <PageMessage messages={APPEAL_MESSAGES} pesan={pesan} />
      <ScoreArithmetic scores={sheet.scores} />
      {appeal ? <AppealView appeal={appeal} zone={sheet.zona} /> : null}
      {!appeal && refusal === null ? (
        <Card title={APPEAL_FORM_LABELS.file} className="grid gap-4">
          {end ? <p>Paling lambat {formatInstant(end, sheet.zona)}.</p> : null}
          <AppealForm id={sheet.id} akunId={session.akunId} kunci={newFormKey()} />
        </Card>
      ) : null}
      {!appeal && refusal !== null ? <EmptyState title={refusal.title}>{refusal.why}</EmptyState> : null}
    </Page>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RefuseAppealForm } from "@/components/plpg/appeal-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { APPEAL_FORM_LABELS } from "@/lib/plpg/banding/labels";
import { loadAppeal } from "@/lib/plpg/banding/loaders";

export const metadata: Metadata = { title: APPEAL_FORM_LABELS.refuse };

export default async function TolakBandingPage({ params }: PageProps<"/lptk/banding/[pesertaId]/tolak">) {
  const { sheet, appeal } = await loadAppeal((await params).pesertaId);
  const page = `/lptk/banding/${sheet.id}`;
  if (appeal.status !== "diajukan") redirect(page);
  return (
    <Page width="form">
      <PageHeader
        title={APPEAL_FORM_LABELS.refuse}
        kicker={`${sheet.nama} · ${sheet.rombel ?? "Belum ada rombel"}`}
        back={{ href: page, label: sheet.nama }}
      />
      <Card pad="roomy">
        <RefuseAppealForm id={sheet.id} versi={appeal.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

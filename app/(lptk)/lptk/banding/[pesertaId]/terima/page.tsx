import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AcceptAppealForm } from "@/components/plpg/appeal-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { APPEAL_FORM_LABELS } from "@/lib/plpg/banding/labels";
import { loadAppeal } from "@/lib/plpg/banding/loaders";

export const metadata: Metadata = { title: APPEAL_FORM_LABELS.accept };

export default async function TerimaBandingPage({ params }: PageProps<"/lptk/banding/[pesertaId]/terima">) {
  const { sheet, appeal } = await loadAppeal((await params).pesertaId);
  const page = `/lptk/banding/${sheet.id}`;
  if (appeal.status !== "diajukan") redirect(page);
  return (
    <Page width="form">
      <PageHeader
        title={APPEAL_FORM_LABELS.accept}
        kicker={`${sheet.nama} · ${sheet.rombel ?? "Belum ada rombel"}`}
        back={{ href: page, label: sheet.nama }}
      />
      <Card pad="roomy">
        <AcceptAppealForm id={sheet.id} versi={appeal.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

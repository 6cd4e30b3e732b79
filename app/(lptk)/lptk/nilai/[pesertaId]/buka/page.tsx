import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReopenForm } from "@/components/plpg/score-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { GRADING_LABELS } from "@/lib/plpg/nilai/labels";
import { loadFinalSheet } from "@/lib/plpg/nilai/loaders";

export const metadata: Metadata = { title: GRADING_LABELS.reopen };

export default async function BukaKembaliPage({ params }: PageProps<"/lptk/nilai/[pesertaId]/buka">) {
  const { sheet } = await loadFinalSheet((await params).pesertaId);
  const page = `/lptk/nilai/${sheet.id}`;
  if (sheet.status !== "final") redirect(page);
  return (
    <Page width="form">
      <PageHeader
        title={`Buka kembali nilai ${sheet.nama}`}
        kicker={sheet.rombel}
        back={{ href: page, label: sheet.nama }}
      />
      <Card pad="roomy">
        <ReopenForm id={sheet.id} versi={sheet.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

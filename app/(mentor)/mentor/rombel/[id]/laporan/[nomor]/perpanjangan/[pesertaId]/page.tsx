import type { Metadata } from "next";
import { ExtensionForm } from "@/components/plpg/report-forms";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { REPORT_LABELS, reportLabel } from "@/lib/plpg/laporan/labels";
import { loadExtension } from "@/lib/plpg/laporan/loaders";

export const metadata: Metadata = { title: REPORT_LABELS.extend };

export default async function PerpanjanganPage({
  params,
}: PageProps<"/mentor/rombel/[id]/laporan/[nomor]/perpanjangan/[pesertaId]">) {
  const { id, nomor: asked, pesertaId } = await params;
  const { cohort, nomor, member, report, refusal, today } = await loadExtension(id, asked, pesertaId);
  const back = `/mentor/rombel/${cohort.id}/laporan/${nomor}`;
  return (
    <Page width="form">
      <PageHeader
        title={`Perpanjangan untuk ${member.nama}`}
        kicker={`Rombel ${cohort.nama} · ${reportLabel(nomor)}`}
        back={{ href: back, label: reportLabel(nomor) }}
      >
        {report.end ? <p>Batas yang berlaku sekarang: {formatInstant(report.end, cohort.zona)}</p> : null}
      </PageHeader>
      {refusal ? (
        <Notice tone="wait" title="Belum dapat diperpanjang">
          <p>{refusal}</p>
        </Notice>
      ) : (
        <Card pad="roomy">
          <ExtensionForm
            pesertaId={member.id}
            nomor={nomor}
            kunci={newFormKey()}
            today={today}
            zone={cohort.zona}
            backHref={back}
          />
        </Card>
      )}
    </Page>
  );
}

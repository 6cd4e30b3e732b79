import type { Metadata } from "next";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { EditPeriodForm } from "@/components/refleksi/period-forms";
import { PeriodStateTag } from "@/components/refleksi/period-state-tag";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadPeriod } from "@/lib/refleksi/periode/loaders";

export const metadata: Metadata = { title: "Ubah periode refleksi" };

export default async function UbahPeriodePage({ params }: PageProps<"/dinas/refleksi/[id]">) {
  const { period, state, days, today, zona, timeline } = await loadPeriod((await params).id);
  return (
    <Page width="form">
      <PageHeader title={period.nama} back={{ href: "/dinas/refleksi", label: "Periode refleksi" }}>
        <PeriodStateTag state={state} />
      </PageHeader>
      <Card pad="roomy">
        <EditPeriodForm
          kunci={newFormKey()}
          id={period.id}
          versi={period.versi}
          zona={zona}
          today={today}
          facts={{ nama: period.nama, ...days }}
          isOpen={state === "terbuka"}
        />
      </Card>
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { NewPeriodForm } from "@/components/refleksi/period-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadNewPeriod } from "@/lib/refleksi/periode/loaders";

export const metadata: Metadata = { title: "Buat periode refleksi" };

export default async function PeriodeBaruPage() {
  const { today, zona } = await loadNewPeriod();
  return (
    <Page width="form">
      <PageHeader title="Buat periode refleksi" back={{ href: "/dinas/refleksi", label: "Periode refleksi" }}>
        <p>Periode tidak boleh bertumpang tindih dengan periode lain.</p>
      </PageHeader>
      <Card pad="roomy">
        <NewPeriodForm kunci={newFormKey()} zona={zona} today={today} />
      </Card>
    </Page>
  );
}

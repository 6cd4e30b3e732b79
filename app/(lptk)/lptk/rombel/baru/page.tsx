import type { Metadata } from "next";
import { NewCohortForm } from "@/components/plpg/cohort-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadNewCohort } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Buat rombel" };

export default async function RombelBaruPage() {
  const { today, zona } = await loadNewCohort();
  return (
    <Page width="form">
      <PageHeader title="Buat rombel" back={{ href: "/lptk/rombel", label: "Rombel" }}>
        <p>Mentor dan peserta ditambahkan sesudahnya.</p>
      </PageHeader>
      <Card pad="roomy">
        <NewCohortForm kunci={newFormKey()} zona={zona} today={today} />
      </Card>
    </Page>
  );
}

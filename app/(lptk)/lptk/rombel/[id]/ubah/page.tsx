import type { Metadata } from "next";
import { ChangeCohortForm } from "@/components/plpg/cohort-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCohortToChange } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Ubah rombel" };

export default async function UbahRombelPage({ params }: PageProps<"/lptk/rombel/[id]/ubah">) {
  const { cohort } = await loadCohortToChange((await params).id);
  return (
    <Page width="form">
      <PageHeader title="Ubah rombel" back={{ href: `/lptk/rombel/${cohort.id}`, label: cohort.nama }} />
      <Card pad="roomy">
        <ChangeCohortForm kunci={newFormKey()} cohort={cohort} />
      </Card>
    </Page>
  );
}

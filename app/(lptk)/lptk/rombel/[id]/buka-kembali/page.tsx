import type { Metadata } from "next";
import { ReopenForm } from "@/components/plpg/cohort-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCohortToReopen } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Buka kembali rombel" };

export default async function BukaKembaliRombelPage({ params }: PageProps<"/lptk/rombel/[id]/buka-kembali">) {
  const { cohort } = await loadCohortToReopen((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Buka kembali rombel"
        kicker={cohort.nama}
        back={{ href: `/lptk/rombel/${cohort.id}`, label: cohort.nama }}
      >
        <p>Forumnya menerima pesan lagi, dan peserta dapat ditempatkan lagi.</p>
      </PageHeader>
      <Card pad="roomy">
        <ReopenForm kunci={newFormKey()} cohort={cohort} />
      </Card>
    </Page>
  );
}

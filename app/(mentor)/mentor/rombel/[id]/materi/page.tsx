import type { Metadata } from "next";
import { OwnMaterials, OwnSchedule } from "@/components/plpg/participant-dashboard";
import { Page, PageHeader } from "@/components/ui/page";
import { MATERIAL_WORDS } from "@/lib/plpg/materi/labels";
import { loadLedMaterials } from "@/lib/plpg/materi/loaders";

export const metadata: Metadata = { title: MATERIAL_WORDS.led };

export default async function MateriRombelPage({ params }: PageProps<"/mentor/rombel/[id]/materi">) {
  const { cohort, materials, appointments } = await loadLedMaterials((await params).id);
  return (
    <Page>
      <PageHeader
        title={MATERIAL_WORDS.led}
        kicker={cohort.nama}
        back={{ href: `/mentor/rombel/${cohort.id}`, label: "Rombel" }}
      >
        <p>{MATERIAL_WORDS.ledAbout(cohort.lptk)}</p>
      </PageHeader>
      <OwnSchedule appointments={appointments} zone={cohort.zona} />
      <OwnMaterials materials={materials} />
    </Page>
  );
}

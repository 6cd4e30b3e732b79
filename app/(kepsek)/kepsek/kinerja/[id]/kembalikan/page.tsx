import type { Metadata } from "next";
import { ReturnPlanForm } from "@/components/kinerja/plan-forms";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadReturn } from "@/lib/kinerja/rencana/loaders";

export const metadata: Metadata = { title: "Kembalikan rencana kinerja" };

export default async function KembalikanRencanaPage({ params }: PageProps<"/kepsek/kinerja/[id]/kembalikan">) {
  const { plan, content } = await loadReturn((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title={`Kembalikan rencana kinerja ${plan.guru}`}
        kicker={plan.nama}
        back={{ href: `/kepsek/kinerja/${plan.id}`, label: "Rencana kinerja" }}
      />
      <ReturnPlanForm id={plan.id} versi={plan.versi} kunci={newFormKey()} plan={content} />
    </Page>
  );
}

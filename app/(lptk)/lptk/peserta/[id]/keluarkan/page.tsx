import type { Metadata } from "next";
import { RemoveForm } from "@/components/plpg/cohort-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadLeaving } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Keluarkan dari rombel" };

export default async function KeluarkanPage({ params }: PageProps<"/lptk/peserta/[id]/keluarkan">) {
  const { person } = await loadLeaving((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Keluarkan dari rombel"
        kicker={person.nama}
        back={{ href: `/lptk/peserta/${person.id}`, label: person.nama }}
      >
        <p>
          Peserta tetap mengikuti PLPG dan menunggu rombel lain. Ia tidak lagi masuk ke kelas {person.rombel}; laporan
          dan nilainya tetap tersimpan.
        </p>
      </PageHeader>
      <Card pad="roomy">
        <RemoveForm kunci={newFormKey()} person={person} />
      </Card>
    </Page>
  );
}

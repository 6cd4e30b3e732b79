import type { Metadata } from "next";
import { NewTrainingForm } from "@/components/pelatihan/training-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadNewTraining } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Buat pelatihan" };

export default async function PelatihanBaruPage() {
  const { zona, today } = await loadNewTraining();
  return (
    <Page width="form">
      <PageHeader title="Buat pelatihan" back={{ href: "/p2kptk2/pelatihan", label: "Pelatihan" }}>
        <p>Tersimpan sebagai draf. Sesi dan lampiran ditambahkan sesudahnya, lalu diterbitkan.</p>
      </PageHeader>
      <Card pad="roomy">
        <NewTrainingForm kunci={newFormKey()} zona={zona} today={today} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { NewSchoolForm } from "@/components/sekolah/school-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadOfficeZone } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Daftarkan sekolah" };

export default async function SekolahBaruPage() {
  const { zona } = await loadOfficeZone();
  return (
    <Page width="form">
      <PageHeader title="Daftarkan sekolah" back={{ href: "/dinas/sekolah", label: "Sekolah" }}>
        <p>Setelah ini Anda menunjuk kepala sekolah atau Plt-nya.</p>
      </PageHeader>
      <Card pad="roomy">
        <NewSchoolForm kunci={newFormKey()} zona={zona} />
      </Card>
    </Page>
  );
}

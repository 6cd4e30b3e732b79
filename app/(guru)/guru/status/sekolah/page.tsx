import type { Metadata } from "next";
import { SchoolSearchPanel } from "@/components/akun/pendaftaran-school-search";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadCorrectionSearch } from "@/lib/akun/pendaftaran/loaders";

export const metadata: Metadata = { title: "Ganti sekolah" };

export default async function GantiSekolahPage({ searchParams }: PageProps<"/guru/status/sekolah">) {
  const { registration, search } = await loadCorrectionSearch(await searchParams);
  return (
    <Page width="form">
      <PageHeader title="Ganti sekolah" back={{ href: "/guru/status/perbaiki", label: "Data pendaftaran" }}>
        <p>Sekarang: {registration.sekolah}. Isian Anda yang lain tetap tersimpan.</p>
      </PageHeader>
      <Card pad="roomy">
        <SchoolSearchPanel search={search} path="/guru/status/sekolah" chosenPath="/guru/status/perbaiki" />
      </Card>
    </Page>
  );
}

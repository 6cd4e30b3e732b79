import type { Metadata } from "next";
import { EditSchoolForm } from "@/components/sekolah/school-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSchool } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Ubah data sekolah" };

export default async function UbahSekolahPage({ params }: PageProps<"/dinas/sekolah/[id]/ubah">) {
  const { school } = await loadSchool((await params).id);
  const { id, versi, npsn, nama, jenjang, kota, alamat, zona } = school;
  return (
    <Page width="form">
      <PageHeader title="Ubah data sekolah" back={{ href: `/dinas/sekolah/${id}`, label: nama }} />
      <Card pad="roomy">
        <EditSchoolForm kunci={newFormKey()} school={{ id, versi, npsn, nama, jenjang, kota, alamat, zona }} />
      </Card>
    </Page>
  );
}

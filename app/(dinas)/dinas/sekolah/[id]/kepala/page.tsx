import type { Metadata } from "next";
import { AppointForm } from "@/components/sekolah/appoint-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSchool } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Jabatan kepala sekolah" };

export default async function KepalaSekolahPage({ params }: PageProps<"/dinas/sekolah/[id]/kepala">) {
  const { school } = await loadSchool((await params).id);
  const { id, versi, nama, open } = school;
  return (
    <Page width="form">
      <PageHeader title="Jabatan kepala sekolah" kicker={nama} back={{ href: `/dinas/sekolah/${id}`, label: nama }} />
      <Card pad="roomy">
        <AppointForm kunci={newFormKey()} school={{ id, versi }} holder={open?.nama ?? null} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { OfficeEditForm } from "@/components/kantor/office-edit-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadOffice } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Ubah data kantor" };

export default async function UbahKantorPage({ params }: PageProps<"/dinas/kantor/[id]/ubah">) {
  const { office } = await loadOffice((await params).id);
  const { id, nama, zona, versi } = office;
  return (
    <Page width="form">
      <PageHeader title="Ubah data kantor" back={{ href: `/dinas/kantor/${id}`, label: nama }} />
      <Card pad="roomy">
        <OfficeEditForm kunci={newFormKey()} office={{ id, nama, zona, versi }} />
      </Card>
    </Page>
  );
}

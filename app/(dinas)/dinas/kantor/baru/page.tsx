import type { Metadata } from "next";
import { OfficeForm } from "@/components/kantor/office-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadOfficeZone } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Daftarkan kantor" };

export default async function KantorBaruPage() {
  const { zona } = await loadOfficeZone();
  return (
    <Page width="form">
      <PageHeader title="Daftarkan kantor" back={{ href: "/dinas/kantor", label: "Kantor dan akunnya" }}>
        <p>Petugas pertamanya mendapat kode sekali pakai untuk masuk dan membuat password sendiri.</p>
      </PageHeader>
      <Card pad="roomy">
        <OfficeForm kunci={newFormKey()} zona={zona} />
      </Card>
    </Page>
  );
}

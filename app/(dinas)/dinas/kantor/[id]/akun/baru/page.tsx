import type { Metadata } from "next";
import { AccountForm } from "@/components/kantor/account-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { STAFF_LABELS } from "@/lib/kantor/labels";
import { loadOffice } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Tambah akun" };

export default async function TambahAkunPage({ params }: PageProps<"/dinas/kantor/[id]/akun/baru">) {
  const { office } = await loadOffice((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title={`Tambah ${STAFF_LABELS[office.jenis]}`}
        kicker={office.nama}
        back={{ href: `/dinas/kantor/${office.id}`, label: office.nama }}
      />
      <Card pad="roomy">
        <AccountForm kunci={newFormKey()} instansiId={office.id} peran={STAFF_LABELS[office.jenis]} />
      </Card>
    </Page>
  );
}

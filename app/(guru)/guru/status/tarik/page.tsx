import type { Metadata } from "next";
import { WithdrawForm } from "@/components/akun/pendaftaran-withdraw-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadWithdrawal } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Tarik pendaftaran" };

export default async function TarikPage() {
  const withdrawal = await loadWithdrawal();
  return (
    <Page width="form">
      <PageHeader title="Tarik pendaftaran Anda?" back={{ href: "/guru/status", label: "Status pendaftaran" }} />
      <Card pad="roomy">
        <WithdrawForm kunci={newFormKey()} {...withdrawal} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { GantiPasswordForm } from "@/components/akun/ganti-password-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadProfile } from "@/lib/akun/profil/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Ganti Password" };

/** Guide JakLat, part A, steps 4 to 7: the arrow at the name, Ganti Password, the new password, Ganti Password. */
export default async function GantiPasswordPage() {
  const { profile } = await loadProfile();
  return (
    <Page width="form">
      <PageHeader title="Ganti Password">Perangkat lain yang masuk dengan akun ini akan dikeluarkan.</PageHeader>
      <Card pad="roomy">
        <GantiPasswordForm kunci={newFormKey()} username={profile.pengenal[0]?.nilai ?? null} />
      </Card>
    </Page>
  );
}

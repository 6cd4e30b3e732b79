import type { Metadata } from "next";
import { MentorForm } from "@/components/kantor/mentor-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { requireRole } from "@/lib/server/session";

export const metadata: Metadata = { title: "Tambah mentor" };

export default async function MentorBaruPage() {
  await requireRole("lptk");
  return (
    <Page width="form">
      <PageHeader title="Tambah mentor" back={{ href: "/lptk/mentor", label: "Mentor" }}>
        <p>Mentor mendapat kode sekali pakai untuk masuk dan membuat password sendiri.</p>
      </PageHeader>
      <Card pad="roomy">
        <MentorForm kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

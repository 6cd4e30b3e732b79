import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RejectForm } from "@/components/akun/pendaftaran-state-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadTeacher } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Tolak pendaftaran" };

export default async function TolakPage({ params }: PageProps<"/kepsek/pendaftaran/[akunId]/tolak">) {
  const { teacher } = await loadTeacher((await params).akunId);
  const detail = `/kepsek/pendaftaran/${teacher.akunId}`;
  if (teacher.status !== "menunggu") redirect(detail);
  return (
    <Page width="form">
      <PageHeader title={`Tolak pendaftaran ${teacher.nama}`} back={{ href: detail, label: "Pendaftaran guru" }} />
      <Card pad="roomy">
        <RejectForm akunId={teacher.akunId} versi={teacher.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

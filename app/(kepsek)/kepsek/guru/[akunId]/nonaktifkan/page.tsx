import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeactivateForm } from "@/components/akun/pendaftaran-state-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadTeacher } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Nonaktifkan guru" };

export default async function NonaktifkanPage({ params }: PageProps<"/kepsek/guru/[akunId]/nonaktifkan">) {
  const { teacher } = await loadTeacher((await params).akunId);
  const detail = `/kepsek/guru/${teacher.akunId}`;
  if (teacher.status !== "aktif") redirect(detail);
  return (
    <Page width="form">
      <PageHeader title={`Nonaktifkan ${teacher.nama}`} back={{ href: detail, label: "Guru" }} />
      <Card pad="roomy">
        <DeactivateForm akunId={teacher.akunId} versi={teacher.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

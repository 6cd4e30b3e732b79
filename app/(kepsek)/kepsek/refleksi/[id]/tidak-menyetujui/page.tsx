import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RefuseReflectionForm } from "@/components/refleksi/reflection-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSchoolReflection } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Tidak menyetujui refleksi" };

export default async function TidakMenyetujuiPage({ params }: PageProps<"/kepsek/refleksi/[id]/tidak-menyetujui">) {
  const { reflection } = await loadSchoolReflection((await params).id);
  const detail = `/kepsek/refleksi/${reflection.id}`;
  if (reflection.status !== "diajukan") redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title={`Tidak menyetujui refleksi ${reflection.nama}`}
        back={{ href: detail, label: "Setujui Refleksi Guru" }}
      />
      <Card pad="roomy">
        <RefuseReflectionForm id={reflection.id} versi={reflection.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

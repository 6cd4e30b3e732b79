import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReturnForm } from "@/components/pelatihan/penerapan-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadReview } from "@/lib/pelatihan/penerapan/loaders";

export const metadata: Metadata = { title: "Kembalikan laporan penerapan" };

export default async function KembalikanPage({ params }: PageProps<"/p2kptk2/penerapan/[id]/kembalikan">) {
  const { application } = await loadReview((await params).id);
  const { id, status, versi, nama } = application;
  const detail = `/p2kptk2/penerapan/${id}`;
  if (status !== "menunggu_tinjauan") redirect(detail);
  return (
    <Page width="form">
      <PageHeader title={`Kembalikan laporan ${nama}`} back={{ href: detail, label: "Laporan penerapan" }} />
      <Card pad="roomy">
        <ReturnForm id={id} versi={versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

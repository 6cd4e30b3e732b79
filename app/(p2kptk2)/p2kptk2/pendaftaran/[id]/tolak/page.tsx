import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RejectAtOfficeForm } from "@/components/pelatihan/enrolment-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadOfficeEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";

export const metadata: Metadata = { title: "Tolak pendaftaran pelatihan" };

export default async function TolakPesertaPage({ params }: PageProps<"/p2kptk2/pendaftaran/[id]/tolak">) {
  const { enrolment } = await loadOfficeEnrolment((await params).id);
  const detail = `/p2kptk2/pendaftaran/${enrolment.id}`;
  if (enrolment.status !== "diteruskan") redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title={`Tolak pendaftaran ${enrolment.nama}`}
        kicker={enrolment.judul}
        back={{ href: detail, label: "Pendaftaran pelatihan" }}
      />
      <Card pad="roomy">
        <RejectAtOfficeForm id={enrolment.id} versi={enrolment.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

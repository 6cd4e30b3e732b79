import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RejectAtSchoolForm } from "@/components/pelatihan/enrolment-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSchoolEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";

export const metadata: Metadata = { title: "Tolak pendaftaran pelatihan" };

export default async function TolakPendaftaranPage({ params }: PageProps<"/kepsek/pelatihan/pendaftaran/[id]/tolak">) {
  const { enrolment } = await loadSchoolEnrolment((await params).id);
  const detail = `/kepsek/pelatihan/pendaftaran/${enrolment.id}`;
  if (enrolment.status !== "diajukan") redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title={`Tolak pendaftaran ${enrolment.nama}`}
        kicker={enrolment.judul}
        back={{ href: detail, label: "Pendaftaran pelatihan" }}
      />
      <Card pad="roomy">
        <RejectAtSchoolForm id={enrolment.id} versi={enrolment.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CorrectionForm } from "@/components/pelatihan/attendance-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCorrection } from "@/lib/pelatihan/kehadiran/loaders";
import { isCorrectable } from "@/lib/pelatihan/kehadiran/rules";

export const metadata: Metadata = { title: "Koreksi kehadiran" };

export default async function KoreksiPage({ params }: PageProps<"/p2kptk2/pendaftaran/[id]/koreksi">) {
  const { enrolment, attendance } = await loadCorrection((await params).id);
  const detail = `/p2kptk2/pendaftaran/${enrolment.id}`;
  if (!isCorrectable(enrolment.status)) redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title={`Koreksi kehadiran ${enrolment.nama}`}
        kicker={enrolment.judul}
        back={{ href: detail, label: "Pendaftaran pelatihan" }}
      />
      <Card pad="roomy">
        <CorrectionForm
          id={enrolment.id}
          versi={enrolment.versi}
          kunci={newFormKey()}
          sessions={attendance}
          zone={enrolment.zona}
        />
      </Card>
    </Page>
  );
}

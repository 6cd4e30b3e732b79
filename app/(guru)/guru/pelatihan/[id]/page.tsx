import type { Metadata } from "next";
import { EnrolPanel } from "@/components/pelatihan/enrolment-forms";
import { TrainingFacts } from "@/components/pelatihan/training-facts";
import { TrainingOpenTag } from "@/components/pelatihan/training-state-tag";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadTrainingForTeacher } from "@/lib/pelatihan/katalog/loaders";
import { loadEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";

export const metadata: Metadata = { title: "Informasi Lengkap" };

export default async function InformasiLengkapPage({ params }: PageProps<"/guru/pelatihan/[id]">) {
  const { id } = await params;
  const { training, session } = await loadTrainingForTeacher(id);
  const enrolment = await loadEnrolment(id);
  return (
    <Page>
      <PageHeader
        title={training.judul}
        kicker="Informasi Lengkap"
        back={{ href: "/guru/pelatihan", label: "Katalog pelatihan" }}
      >
        <TrainingOpenTag training={training} now={session.now} />
      </PageHeader>
      <TrainingFacts training={training} />
      {enrolment ? <EnrolPanel {...enrolment} kunci={newFormKey()} /> : null}
    </Page>
  );
}

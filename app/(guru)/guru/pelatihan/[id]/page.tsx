import type { Metadata } from "next";
import { TrainingFacts } from "@/components/pelatihan/training-facts";
import { TrainingOpenTag } from "@/components/pelatihan/training-state-tag";
import { Page, PageHeader } from "@/components/ui/page";
import { loadTrainingForTeacher } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Informasi Lengkap" };

export default async function InformasiLengkapPage({ params }: PageProps<"/guru/pelatihan/[id]">) {
  const { training, session } = await loadTrainingForTeacher((await params).id);
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
    </Page>
  );
}

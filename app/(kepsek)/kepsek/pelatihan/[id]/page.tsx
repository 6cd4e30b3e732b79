import type { Metadata } from "next";
import { TrainingFacts } from "@/components/pelatihan/training-facts";
import { TrainingOpenTag } from "@/components/pelatihan/training-state-tag";
import { Page, PageHeader } from "@/components/ui/page";
import { loadTrainingForPrincipal } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Informasi Lengkap" };

export default async function InformasiLengkapKepsekPage({ params }: PageProps<"/kepsek/pelatihan/[id]">) {
  const { training, session } = await loadTrainingForPrincipal((await params).id);
  return (
    <Page>
      <PageHeader
        title={training.judul}
        kicker="Informasi Lengkap"
        back={{ href: "/kepsek/pelatihan/pendaftaran", label: "Status Pendaftaran Pelatihan" }}
      >
        <TrainingOpenTag training={training} now={session.now} />
      </PageHeader>
      <TrainingFacts training={training} />
    </Page>
  );
}

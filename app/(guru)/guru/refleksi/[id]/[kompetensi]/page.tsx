import type { Metadata } from "next";
import { CompetencyForm } from "@/components/refleksi/competency-form";
import { Page, PageHeader } from "@/components/ui/page";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCompetency } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Isi refleksi" };

export default async function KompetensiPage({ params }: PageProps<"/guru/refleksi/[id]/[kompetensi]">) {
  const { id, kompetensi: asked } = await params;
  const { reflection, kompetensi, questions, dasar, zona } = await loadCompetency(id, asked);
  return (
    <Page>
      <PageHeader
        title={`Kompetensi ${COMPETENCY_LABELS[kompetensi]}`}
        kicker={reflection.periode}
        back={{ href: `/guru/refleksi/${reflection.id}`, label: "Daftar kompetensi" }}
      >
        <p>Isi sambil berdiskusi dengan kepala sekolah. Anda boleh berhenti kapan saja; yang sudah diisi tersimpan.</p>
      </PageHeader>
      <CompetencyForm
        id={reflection.id}
        kompetensi={kompetensi}
        questions={questions}
        dasar={dasar}
        kunci={newFormKey()}
        zone={zona}
      />
    </Page>
  );
}

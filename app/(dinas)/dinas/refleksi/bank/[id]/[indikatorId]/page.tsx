import type { Metadata } from "next";
import { EditQuestionForm, RemoveQuestionForm } from "@/components/refleksi/bank-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { newFormKey } from "@/lib/kernel/form-key";
import { bankTitle } from "@/lib/refleksi/bank/labels";
import { loadQuestion } from "@/lib/refleksi/bank/loaders";

export const metadata: Metadata = { title: "Ubah pertanyaan" };

export default async function UbahPertanyaanPage({ params }: PageProps<"/dinas/refleksi/bank/[id]/[indikatorId]">) {
  const { id, indikatorId } = await params;
  const { bank, question } = await loadQuestion(id, indikatorId);
  const seen = { id: bank.id, versi: bank.versi, indikatorId: question.id };
  return (
    <Page width="form">
      <PageHeader
        title="Ubah pertanyaan"
        kicker={COMPETENCY_LABELS[question.kompetensi]}
        back={{ href: `/dinas/refleksi/bank/${bank.id}`, label: bankTitle(bank.nomor) }}
      />
      <Card pad="roomy">
        <EditQuestionForm kunci={newFormKey()} {...seen} words={question} />
      </Card>
      <Card title="Hapus dari versi ini">
        <p className="mb-4 text-ink-2">Versi yang sudah terbit tetap memuatnya.</p>
        <RemoveQuestionForm kunci={newFormKey()} {...seen} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { AddQuestionForm } from "@/components/refleksi/bank-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { bankTitle } from "@/lib/refleksi/bank/labels";
import { loadNewQuestion } from "@/lib/refleksi/bank/loaders";

export const metadata: Metadata = { title: "Tambah pertanyaan" };

export default async function TambahPertanyaanPage({
  params,
  searchParams,
}: PageProps<"/dinas/refleksi/bank/[id]/tambah">) {
  const { bank, kompetensi } = await loadNewQuestion((await params).id, (await searchParams).kompetensi);
  return (
    <Page width="form">
      <PageHeader
        title="Tambah pertanyaan"
        back={{ href: `/dinas/refleksi/bank/${bank.id}`, label: bankTitle(bank.nomor) }}
      />
      <Card pad="roomy">
        <AddQuestionForm kunci={newFormKey()} id={bank.id} versi={bank.versi} kompetensi={kompetensi} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { PublishForm } from "@/components/refleksi/bank-forms";
import { BankStateTag } from "@/components/refleksi/bank-state-tag";
import { QuestionList } from "@/components/refleksi/question-list";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { BANK_MESSAGES, bankTitle } from "@/lib/refleksi/bank/labels";
import { loadBank } from "@/lib/refleksi/bank/loaders";

export const metadata: Metadata = { title: "Versi bank pertanyaan" };

export default async function VersiBankPage({ params, searchParams }: PageProps<"/dinas/refleksi/bank/[id]">) {
  const [{ bank, zona, timeline }, { pesan }] = await Promise.all([loadBank((await params).id), searchParams]);
  const { id, versi, nomor, status, indikator } = bank;
  const draft = status === "draf" ? { id, versi } : null;
  return (
    <Page>
      <PageHeader
        title={bankTitle(nomor)}
        kicker="Bank pertanyaan refleksi"
        back={{ href: "/dinas/refleksi/bank", label: "Bank pertanyaan" }}
      >
        <BankStateTag state={status} />
        {draft ? null : <p>Versi yang terbit tidak berubah lagi, supaya refleksi tetap pada pertanyaannya.</p>}
      </PageHeader>
      <PageMessage messages={BANK_MESSAGES} pesan={pesan} />
      <QuestionList questions={indikator} draft={draft} />
      {draft ? (
        <Card title="Terbitkan versi ini">
          <p className="mb-4">
            Setelah terbit, versi ini tidak dapat diubah. Refleksi yang dimulai sesudahnya memakai pertanyaan di atas.
          </p>
          <PublishForm kunci={newFormKey()} {...draft} />
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

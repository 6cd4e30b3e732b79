import type { Metadata } from "next";
import { ExampleForm, NewVersionForm } from "@/components/refleksi/bank-forms";
import { BankStateTag } from "@/components/refleksi/bank-state-tag";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Table } from "@/components/ui/table";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatShortDate } from "@/lib/kernel/time";
import { bankTitle } from "@/lib/refleksi/bank/labels";
import { loadBanks } from "@/lib/refleksi/bank/loaders";

export const metadata: Metadata = { title: "Bank pertanyaan refleksi" };

export default async function BankPage() {
  const { banks, zona } = await loadBanks();
  const hasDraft = banks.some(({ status }) => status === "draf");
  return (
    <Page>
      <PageHeader title="Bank pertanyaan refleksi" back={{ href: "/dinas/refleksi", label: "Periode refleksi" }}>
        <p>Refleksi memakai versi terbit yang terakhir saat dimulai, dan tetap pada versi itu sampai selesai.</p>
      </PageHeader>
      {banks.length > 0 ? (
        <>
          <Table
            caption="Versi bank pertanyaan"
            rows={banks}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "versi",
                head: "Versi",
                isName: true,
                cell: ({ id, nomor }) => (
                  <PageLink
                    href={`/dinas/refleksi/bank/${id}`}
                    className="link -my-2 inline-flex min-h-tap items-center"
                  >
                    {bankTitle(nomor)}
                  </PageLink>
                ),
              },
              { key: "status", head: "Status", cell: ({ status }) => <BankStateTag state={status} /> },
              {
                key: "sejak",
                head: "Sejak",
                isShort: true,
                cell: ({ terbitPada, dibuatPada }) => formatShortDate(terbitPada ?? dibuatPada, zona),
              },
              { key: "pertanyaan", head: "Pertanyaan", isNumber: true, cell: ({ pertanyaan }) => pertanyaan },
              { key: "refleksi", head: "Dipakai refleksi", isNumber: true, cell: ({ refleksi }) => refleksi },
            ]}
          />
          {hasDraft ? null : (
            <Card title="Mengubah pertanyaan">
              <p className="mb-4">
                Versi baru dimulai dari salinan versi terakhir. Guru melihatnya setelah Anda terbitkan.
              </p>
              <NewVersionForm kunci={newFormKey()} isFirst={false} />
            </Card>
          )}
        </>
      ) : (
        <EmptyState
          title="Belum ada pertanyaan"
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <ExampleForm kunci={newFormKey()} />
              <NewVersionForm kunci={newFormKey()} isFirst />
            </div>
          }
        >
          Mulai dari contoh dengan tiga pertanyaan per kompetensi lalu sesuaikan, atau dari kosong.
        </EmptyState>
      )}
    </Page>
  );
}

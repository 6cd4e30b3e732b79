import type { Metadata } from "next";
import { ProposeForm } from "@/components/pelatihan/proposal-forms";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadNewProposal } from "@/lib/pelatihan/usulan/loaders";

export const metadata: Metadata = { title: "Usulkan topik" };

export default async function UsulanBaruPage() {
  const { units } = await loadNewProposal();
  const [only] = units;
  return (
    <Page width="form">
      <PageHeader title="Usulkan topik" back={{ href: "/kepsek/usulan", label: "Usulan topik" }}>
        {units.length === 1 && only ? <p>Dikirim ke {only.nama}.</p> : null}
      </PageHeader>
      {units.length > 0 ? (
        <Card pad="roomy">
          <ProposeForm kunci={newFormKey()} units={units} />
        </Card>
      ) : (
        <EmptyState title="Belum ada P2KPTK2">
          Dinas Pendidikan belum mendaftarkan unit P2KPTK2 untuk wilayah ini. Hubungi Dinas; setelah itu usulan dapat
          dikirim dari sini.
        </EmptyState>
      )}
    </Page>
  );
}

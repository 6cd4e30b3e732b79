import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { cabutPeran } from "@/lib/kantor/actions";
import { REVOKE_PHRASES } from "@/lib/kantor/labels";
import { loadAccount } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Cabut peran" };

export default async function CabutPeranPage({ params }: PageProps<"/dinas/kantor/[id]/akun/[peranId]/cabut">) {
  const { id, peranId } = await params;
  const { account, isOwn } = await loadAccount(id, peranId);
  if (isOwn || account.state === "dicabut") notFound();
  const back = `/dinas/kantor/${account.office.id}/akun/${account.peranId}`;
  return (
    <Page width="form">
      <PageHeader
        title="Cabut peran"
        kicker={`${account.nama} · ${account.office.nama}`}
        back={{ href: back, label: account.nama }}
      >
        <p>Berlaku saat itu juga: ia keluar dari peran ini. Peran lain dalam akunnya tetap.</p>
      </PageHeader>
      <Card pad="roomy">
        <ReasonForm
          action={cabutPeran}
          kunci={newFormKey()}
          hidden={{ peranId: account.peranId }}
          phrases={REVOKE_PHRASES}
          submit="Cabut peran"
          backHref={back}
          hint="Dibaca pemilik akun dan tercatat dalam riwayat."
        />
      </Card>
    </Page>
  );
}

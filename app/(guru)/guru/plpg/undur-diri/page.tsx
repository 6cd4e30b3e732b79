import type { Metadata } from "next";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { undurDiri } from "@/lib/plpg/peserta/actions";
import { OWN_WITHDRAWAL_PHRASES } from "@/lib/plpg/peserta/labels";
import { loadOwnWithdrawal } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Undurkan diri" };

export default async function UndurDiriPage() {
  const { own } = await loadOwnWithdrawal();
  return (
    <Page width="form">
      <PageHeader
        title="Undurkan diri dari PLPG"
        kicker={`Peserta ${own.nomorPeserta}`}
        back={{ href: "/guru/plpg", label: "PLPG" }}
      >
        <p>
          Berlaku saat itu juga: Anda tidak lagi masuk ke kelas dan tidak dapat mengunggah laporan. Hanya {own.lptk}{" "}
          yang dapat memulihkan Anda.
        </p>
      </PageHeader>
      <Card pad="roomy">
        <ReasonForm
          action={undurDiri}
          kunci={newFormKey()}
          hidden={{ id: own.id, versi: own.versi }}
          phrases={OWN_WITHDRAWAL_PHRASES}
          submit="Undurkan diri"
          backHref="/guru/plpg"
          hint="Dibaca LPTK dan mentor Anda."
        />
      </Card>
    </Page>
  );
}

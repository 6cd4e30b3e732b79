import type { Metadata } from "next";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { pulihkanPeserta } from "@/lib/plpg/peserta/actions";
import { REINSTATEMENT_PHRASES } from "@/lib/plpg/peserta/labels";
import { loadParticipantToDecide } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Pulihkan peserta" };

export default async function PulihkanPage({ params }: PageProps<"/lptk/peserta/[id]/pulihkan">) {
  const { participant } = await loadParticipantToDecide((await params).id, "mengundurkan_diri");
  const back = `/lptk/peserta/${participant.id}`;
  return (
    <Page width="form">
      <PageHeader title="Pulihkan peserta" kicker={participant.nama} back={{ href: back, label: participant.nama }}>
        <p>Peserta mendapat 14 hari baru dan kode aktivasi baru. Tempatnya di rombel tetap bila masih ada.</p>
      </PageHeader>
      <Card pad="roomy">
        <ReasonForm
          action={pulihkanPeserta}
          kunci={newFormKey()}
          hidden={{ id: participant.id, versi: participant.versi }}
          phrases={REINSTATEMENT_PHRASES}
          submit="Pulihkan"
          submitVariant="primary"
          backHref={back}
          hint="Tercatat dalam riwayat peserta."
        />
      </Card>
    </Page>
  );
}

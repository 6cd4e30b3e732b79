import type { Metadata } from "next";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { akhiriPeserta } from "@/lib/plpg/peserta/actions";
import { WITHDRAWAL_PHRASES } from "@/lib/plpg/peserta/labels";
import { loadParticipantToDecide } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Akhiri keikutsertaan" };

export default async function UndurkanPage({ params }: PageProps<"/lptk/peserta/[id]/undurkan">) {
  const { participant } = await loadParticipantToDecide((await params).id, "aktif");
  const back = `/lptk/peserta/${participant.id}`;
  return (
    <Page width="form">
      <PageHeader title="Akhiri keikutsertaan" kicker={participant.nama} back={{ href: back, label: participant.nama }}>
        <p>Peserta tidak lagi masuk ke kelas. Laporan dan nilainya tetap tersimpan, dan Anda dapat memulihkannya.</p>
      </PageHeader>
      <Card pad="roomy">
        <ReasonForm
          action={akhiriPeserta}
          kunci={newFormKey()}
          hidden={{ id: participant.id, versi: participant.versi }}
          phrases={WITHDRAWAL_PHRASES}
          submit="Akhiri keikutsertaan"
          backHref={back}
          hint="Dibaca peserta dan mentornya, dan tercatat dalam riwayat."
        />
      </Card>
    </Page>
  );
}

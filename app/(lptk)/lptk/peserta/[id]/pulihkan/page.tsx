import type { Metadata } from "next";
import { ReinstateForm } from "@/components/plpg/participant-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadParticipant } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Pulihkan peserta" };

/** Also the page on which the new code appears, so it stays open for whoever was just reinstated. */
export default async function PulihkanPage({ params }: PageProps<"/lptk/peserta/[id]/pulihkan">) {
  const { participant } = await loadParticipant((await params).id);
  const back = `/lptk/peserta/${participant.id}`;
  return (
    <Page width="form">
      <PageHeader title="Pulihkan peserta" kicker={participant.nama} back={{ href: back, label: participant.nama }}>
        <p>Peserta mendapat 14 hari baru dan kode aktivasi baru. Tempatnya di rombel tetap bila masih ada.</p>
      </PageHeader>
      <Card pad="roomy">
        <ReinstateForm
          kunci={newFormKey()}
          id={participant.id}
          versi={participant.versi}
          nama={participant.nama}
          backHref={back}
        />
      </Card>
    </Page>
  );
}

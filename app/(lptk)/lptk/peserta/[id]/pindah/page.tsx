import type { Metadata } from "next";
import { MoveForm } from "@/components/plpg/cohort-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadMoving } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Pindahkan peserta" };

export default async function PindahPage({ params, searchParams }: PageProps<"/lptk/peserta/[id]/pindah">) {
  const [{ id }, address] = await Promise.all([params, searchParams]);
  const { person, destinations, chosen } = await loadMoving(id, address);
  return (
    <Page width="form">
      <PageHeader
        title="Pindahkan peserta"
        kicker={person.nama}
        back={{ href: `/lptk/peserta/${person.id}`, label: person.nama }}
      >
        <p>
          Sekarang di rombel {person.rombel}. Laporan dan nilainya terbawa; batas laporan yang lebih panjang di rombel
          lama tetap berlaku baginya.
        </p>
      </PageHeader>
      {destinations.length > 0 ? (
        <Card pad="roomy">
          <MoveForm kunci={newFormKey()} person={person} destinations={destinations} chosen={chosen} />
        </Card>
      ) : (
        <EmptyState
          title="Belum ada rombel tujuan"
          action={
            <ButtonLink href="/lptk/rombel" variant="quiet">
              Lihat rombel
            </ButtonLink>
          }
        >
          Tidak ada rombel {person.bidangStudi} lain yang berjalan dan masih punya tempat. Buat rombel baru, atau
          naikkan kapasitas salah satunya.
        </EmptyState>
      )}
    </Page>
  );
}

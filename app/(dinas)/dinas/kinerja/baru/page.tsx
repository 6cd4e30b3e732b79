import type { Metadata } from "next";
import { NewPeriodForm } from "@/components/kinerja/period-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadNewPeriod } from "@/lib/kinerja/periode/loaders";

export const metadata: Metadata = { title: "Buat periode kinerja" };

export default async function PeriodeKinerjaBaruPage() {
  const { catalogues, today, zona } = await loadNewPeriod();
  return (
    <Page width="form">
      <PageHeader title="Buat periode kinerja" back={{ href: "/dinas/kinerja", label: "Periode kinerja" }}>
        <p>Periode boleh bertumpang tindih dengan periode lain; setiap rencana guru milik satu periode.</p>
      </PageHeader>
      {catalogues.length > 0 ? (
        <Card pad="roomy">
          <NewPeriodForm kunci={newFormKey()} catalogues={catalogues} today={today} zona={zona} />
        </Card>
      ) : (
        <EmptyState
          title="Belum ada katalog yang terbit"
          action={<ButtonLink href="/dinas/kinerja/katalog">Buka katalog kinerja</ButtonLink>}
        >
          Terbitkan katalog dahulu; periode memakai salah satu versinya.
        </EmptyState>
      )}
    </Page>
  );
}

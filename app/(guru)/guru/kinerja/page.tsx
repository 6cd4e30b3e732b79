import type { Metadata } from "next";
import { PeriodCards } from "@/components/kinerja/period-cards";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { loadOwnPlans } from "@/lib/kinerja/rencana/loaders";

export const metadata: Metadata = { title: "Pengelolaan Kinerja" };

export default async function KinerjaPage() {
  const { periods } = await loadOwnPlans();
  return (
    <Page width="wide">
      <PageHeader title="Pengelolaan Kinerja" kicker="Sebagai Pegawai">
        <p>Rencanakan, laksanakan, dan lihat penilaian kinerja Anda. Setiap periode punya tiga fase.</p>
      </PageHeader>
      {periods.length === 0 ? (
        <EmptyState title="Belum ada periode kinerja">
          Dinas Pendidikan yang membukanya. Begitu dibuka, Anda melihatnya di sini dan di Untuk ditindaklanjuti.
        </EmptyState>
      ) : (
        periods.map((period) => <PeriodCards key={period.periodeId} period={period} />)
      )}
    </Page>
  );
}

import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { CLASS_LABELS, unreadWords } from "@/lib/plpg/forum/labels";
import { loadClass } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: "Kelas" };

export default async function KelasPage() {
  const { cohort, mark } = await loadClass();
  return (
    <Page>
      <PageHeader title={`Kelas ${cohort.nama}`} back={{ href: "/guru/plpg", label: "PLPG" }}>
        <p>Pilih forum untuk berdiskusi, atau laporan kemajuan untuk mengumpulkan laporan.</p>
      </PageHeader>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card title={CLASS_LABELS.forum}>
          <p className="mb-3 text-ink-2">{unreadWords(mark.unread)}.</p>
          <ButtonLink href="/guru/plpg/kelas/forum">Buka forum</ButtonLink>
        </Card>
        <Card title={CLASS_LABELS.reports}>
          <p className="mb-3 text-ink-2">Empat laporan, masing-masing dengan batas waktunya.</p>
          <ButtonLink href="/guru/plpg/kelas/laporan" variant="quiet">
            Buka laporan kemajuan
          </ButtonLink>
        </Card>
      </div>
    </Page>
  );
}

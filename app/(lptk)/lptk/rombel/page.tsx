import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { CohortList } from "@/components/plpg/cohort-list";
import { ProgressChart } from "@/components/plpg/cohort-progress";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadCohorts } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Rombel" };

export default async function RombelPage({ searchParams }: PageProps<"/lptk/rombel">) {
  const { session, progress, matching, ...list } = await loadCohorts(await searchParams);
  return (
    <Page width="wide">
      <PageHeader
        title="Rombel"
        kicker={session.tempat}
        aside={
          <ButtonLink href="/lptk/rombel/baru" icon={<Plus size={20} aria-hidden="true" />}>
            Buat rombel
          </ButtonLink>
        }
      >
        <p>{matching} rombel</p>
      </PageHeader>
      {progress.peserta > 0 ? (
        <Card>
          <ProgressChart progress={progress} />
        </Card>
      ) : null}
      <CohortList {...list} now={session.now} />
    </Page>
  );
}

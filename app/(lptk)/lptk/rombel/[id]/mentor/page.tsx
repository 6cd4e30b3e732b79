import type { Metadata } from "next";
import { MentorForm } from "@/components/plpg/cohort-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadMentorChoice } from "@/lib/plpg/rombel/loaders";
import { MENTOR_MAX } from "@/lib/plpg/rombel/rules";

export const metadata: Metadata = { title: "Mentor rombel" };

export default async function MentorRombelPage({ params }: PageProps<"/lptk/rombel/[id]/mentor">) {
  const { cohort, mentors } = await loadMentorChoice((await params).id);
  const { id, nama, mentorNama } = cohort;
  return (
    <Page width="form">
      <PageHeader
        title={mentorNama ? "Ganti mentor" : "Tugaskan mentor"}
        kicker={nama}
        back={{ href: `/lptk/rombel/${id}`, label: nama }}
      >
        {mentorNama ? (
          <p>{mentorNama} tidak lagi melihat rombel ini. Nilai yang sudah ia beri tetap atas namanya.</p>
        ) : null}
      </PageHeader>
      {mentors.length > 0 ? (
        <Card pad="roomy">
          <MentorForm kunci={newFormKey()} cohort={cohort} mentors={mentors} />
        </Card>
      ) : (
        <EmptyState
          title="Tidak ada mentor yang dapat dipilih"
          action={<ButtonLink href="/lptk/mentor/baru">Tambah mentor</ButtonLink>}
        >
          Semua mentor aktif sudah memimpin {MENTOR_MAX} rombel yang berjalan.
        </EmptyState>
      )}
    </Page>
  );
}

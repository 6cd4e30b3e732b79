import { BookOpen, ClipboardList, GraduationCap, MessagesSquare, NotebookPen } from "lucide-react";
import type { Metadata } from "next";
import { CohortStateTag } from "@/components/plpg/cohort-state-tag";
import { MemberReportList } from "@/components/plpg/member-reports";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { formatDay } from "@/lib/kernel/time";
import { MATERIAL_WORDS } from "@/lib/plpg/materi/labels";
import { MODE_LABELS } from "@/lib/plpg/rombel/labels";
import { loadLedCohort } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Rombel" };

export default async function RombelMentorPage({ params }: PageProps<"/mentor/rombel/[id]">) {
  const { cohort, members, session } = await loadLedCohort((await params).id);
  const { nama, bidangStudi, mode, zona, mulai, selesai, status } = cohort;
  const here = `/mentor/rombel/${cohort.id}`;
  const icon = { size: 18, "aria-hidden": true } as const;
  return (
    <Page>
      <PageHeader title={nama} kicker="Rombel" back={{ href: "/mentor", label: "Beranda" }}>
        <CohortStateTag state={status} />
      </PageHeader>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${here}/forum`} variant="quiet" size="small" icon={<MessagesSquare {...icon} />}>
          Forum
        </ButtonLink>
        <ButtonLink href={`${here}/kontak`} variant="quiet" size="small" icon={<NotebookPen {...icon} />}>
          Catatan kontak
        </ButtonLink>
        <ButtonLink href={`${here}/laporan`} variant="quiet" size="small" icon={<ClipboardList {...icon} />}>
          Laporan Kemajuan
        </ButtonLink>
        <ButtonLink href={`${here}/nilai`} variant="quiet" size="small" icon={<GraduationCap {...icon} />}>
          Nilai
        </ButtonLink>
        <ButtonLink href={`${here}/materi`} variant="quiet" size="small" icon={<BookOpen {...icon} />}>
          {MATERIAL_WORDS.led}
        </ButtonLink>
      </div>
      <Card title="Tentang rombel">
        <Sheet
          columns
          rows={[
            { label: "Bidang studi", value: bidangStudi },
            { label: "Cara mentoring", value: MODE_LABELS[mode] },
            { label: "Masa pembekalan", value: `${formatDay(mulai)} sampai ${formatDay(selesai)}` },
            { label: "Zona waktu", value: zona },
          ]}
        />
      </Card>
      <h2 className="text-lg">Kemajuan peserta</h2>
      {members.length > 0 ? (
        <MemberReportList members={members} now={session.now} zone={zona} />
      ) : (
        <EmptyState title="Belum ada peserta">Peserta tampil di sini begitu LPTK menempatkannya.</EmptyState>
      )}
    </Page>
  );
}

import { Download } from "lucide-react";
import type { Metadata } from "next";
import { ScoreStateTag } from "@/components/plpg/score-list";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Table } from "@/components/ui/table";
import { COMPONENT_LABELS, GRADING_LABELS } from "@/lib/plpg/nilai/labels";
import { loadCohortScores } from "@/lib/plpg/nilai/loaders";
import { COMPONENTS, displaySp, formatScore } from "@/lib/plpg/nilai/rules";

export const metadata: Metadata = { title: GRADING_LABELS.title };

export default async function NilaiRombelPage({ params }: PageProps<"/mentor/rombel/[id]/nilai">) {
  const { cohort, sheets } = await loadCohortScores((await params).id);
  const page = `/mentor/rombel/${cohort.id}/nilai`;
  return (
    <Page width="wide">
      <PageHeader
        title={GRADING_LABELS.title}
        kicker={`Rombel ${cohort.nama}`}
        back={{ href: `/mentor/rombel/${cohort.id}`, label: cohort.nama }}
        aside={
          <DownloadLink
            href={`/api/plpg/rombel/${cohort.id}/ringkasan`}
            icon={<Download size={18} aria-hidden="true" />}
          >
            Ringkasan rombel (PDF)
          </DownloadLink>
        }
      />
      {sheets.length === 0 ? (
        <EmptyState title="Belum ada peserta">LPTK menempatkan peserta di rombel ini.</EmptyState>
      ) : (
        <Table
          caption={`Nilai peserta ${cohort.nama}`}
          rows={sheets}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "nama",
              head: "Peserta",
              isName: true,
              cell: ({ id, nama }) => (
                <PageLink href={`${page}/${id}`} className="link inline-flex min-h-tap items-center">
                  {nama}
                </PageLink>
              ),
            },
            ...COMPONENTS.map((komponen) => ({
              key: komponen,
              head: COMPONENT_LABELS[komponen],
              isNumber: true,
              cell: ({ id, nama, scores }: (typeof sheets)[number]) => {
                const angka = scores[komponen];
                return (
                  <PageLink
                    href={`${page}/${id}/${komponen}`}
                    className="link inline-flex min-h-tap min-w-tap items-center justify-end"
                  >
                    <span className="sr-only">
                      {COMPONENT_LABELS[komponen]} {nama}:{" "}
                    </span>
                    {angka === null ? "nilai" : formatScore(angka)}
                  </PageLink>
                );
              },
            })),
            { key: "sp", head: "Skor", isNumber: true, cell: ({ sp }) => (sp === null ? "belum" : displaySp(sp)) },
            { key: "hasil", head: "Hasil", cell: (sheet) => <ScoreStateTag sheet={sheet} /> },
          ]}
        />
      )}
    </Page>
  );
}

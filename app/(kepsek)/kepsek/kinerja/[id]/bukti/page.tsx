import type { Metadata } from "next";
import { EvidenceSections } from "@/components/kinerja/evidence-sections";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { formatInstant } from "@/lib/kernel/time";
import { COLLECT_LABELS, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { loadSchoolEvidence } from "@/lib/kinerja/bukti/loaders";
import { RHK_CHANGE_HAPPENINGS } from "@/lib/kinerja/perubahan/labels";
import { CHANGE_KINDS } from "@/lib/kinerja/perubahan/rules";

export const metadata: Metadata = { title: "Bukti dukung guru" };

export default async function BuktiGuruPage({ params }: PageProps<"/kepsek/kinerja/[id]/bukti">) {
  const { plan, rows, changes, session } = await loadSchoolEvidence((await params).id);
  const collected = rows.filter(({ status }) => status === "dikumpulkan").length;
  return (
    <Page>
      <PageHeader
        title={plan.guru}
        kicker={`${COLLECT_LABELS.title} · ${plan.nama}`}
        back={{ href: `/kepsek/kinerja/${plan.id}`, label: "Rencana kinerja" }}
      >
        <p>
          {collected} dari {rows.length} sudah dikumpulkan. Yang masih draf hanya dapat dibuka oleh guru.
        </p>
      </PageHeader>
      {CHANGE_KINDS.map((jenis) => (
        <Card key={jenis} title={PART_LABELS[jenis].title} className="grid gap-4">
          <EvidenceSections rows={rows.filter((row) => row.jenis === jenis)} zone={session.zona} />
        </Card>
      ))}
      {changes.length > 0 ? (
        <Card title="Perubahan setelah disetujui">
          <ul className="grid gap-1">
            {changes.map(({ nomor, jenis, dibuatPada }) => (
              <li key={nomor}>
                <PageLink
                  href={`/kepsek/kinerja/${plan.id}/perubahan/${nomor}`}
                  className="link inline-flex min-h-tap items-center"
                >
                  {RHK_CHANGE_HAPPENINGS[jenis]}, {formatInstant(dibuatPada, session.zona)}
                </PageLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Page>
  );
}

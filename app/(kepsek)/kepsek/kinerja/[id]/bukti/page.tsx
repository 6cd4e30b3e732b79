import type { Metadata } from "next";
import { CheckLink, DocumentFacts } from "@/components/kinerja/evidence-document";
import { EvidenceStateTag } from "@/components/kinerja/evidence-state-tag";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
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
          {rows.some((row) => row.jenis === jenis) ? null : <p className="text-ink-2">Tidak ada tugas tambahan.</p>}
          {rows
            .filter((row) => row.jenis === jenis)
            .map((row) => (
              <section key={row.id} className="grid gap-2 border-b border-line pb-4 last:border-0 last:pb-0">
                <h3 className="text-base break-words">{row.judul}</h3>
                {row.keterangan ? <p className="text-sm break-words whitespace-pre-line">{row.keterangan}</p> : null}
                <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
                  {row.dikumpulkanPada ? (
                    <>
                      <EvidenceStateTag state={row.shown} />
                      <span>{formatInstant(row.dikumpulkanPada, session.zona)}</span>
                    </>
                  ) : (
                    <Tag tone="plain">Belum dikumpulkan</Tag>
                  )}
                  {row.diubahPada ? <Tag tone="wait">Diubah {formatInstant(row.diubahPada, session.zona)}</Tag> : null}
                </p>
                {row.dokumen.length > 0 ? (
                  <ol className="grid gap-2">
                    {row.dokumen.map((document) => (
                      <li
                        key={document.slot}
                        className="flex flex-wrap items-center justify-between gap-2 rounded-field border border-line bg-ground p-3"
                      >
                        <DocumentFacts document={document} />
                        <CheckLink document={document} />
                      </li>
                    ))}
                  </ol>
                ) : null}
              </section>
            ))}
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

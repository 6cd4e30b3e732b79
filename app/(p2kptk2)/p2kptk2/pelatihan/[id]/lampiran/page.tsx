import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { AddAttachmentForm, RemoveAttachmentForm } from "@/components/pelatihan/attachment-forms";
import { Card, cardStyle } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { formatBytes } from "@/lib/berkas/labels";
import { newFormKey } from "@/lib/kernel/form-key";
import { TRAINING_NEWS } from "@/lib/pelatihan/katalog/labels";
import { loadTrainingToEdit } from "@/lib/pelatihan/katalog/loaders";
import { MAX_ATTACHMENTS } from "@/lib/pelatihan/katalog/rules";

export const metadata: Metadata = { title: "Lampiran pelatihan" };

export default async function LampiranPage({ params, searchParams }: PageProps<"/p2kptk2/pelatihan/[id]/lampiran">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { training } = await loadTrainingToEdit(id);
  const { lampiran } = training;
  return (
    <Page>
      <PageHeader
        title="Lampiran pelatihan"
        kicker={training.judul}
        back={{ href: `/p2kptk2/pelatihan/${training.id}`, label: "Pelatihan" }}
      >
        <p>Dapat diunduh semua yang melihat pelatihan ini.</p>
      </PageHeader>
      <PageMessage messages={TRAINING_NEWS} pesan={pesan} />
      {lampiran.length > 0 ? (
        <ul className="grid gap-3">
          {lampiran.map(({ berkasId, judul, nama, ukuran }) => (
            <li key={berkasId} className={cardStyle()}>
              <a
                href={`/api/berkas/${berkasId}`}
                download
                className="link inline-flex min-h-tap max-w-full items-center gap-2 break-words"
              >
                <FileText size={18} aria-hidden="true" className="shrink-0" />
                {judul}
              </a>
              <p className="text-sm text-ink-2 break-words">
                {nama}, {formatBytes(ukuran)}
              </p>
              <Disclosure label={<>Hapus lampiran ini</>}>
                <RemoveAttachmentForm kunci={newFormKey()} training={training} berkasId={berkasId} judul={judul} />
              </Disclosure>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Belum ada lampiran">
          Misalnya panduan peserta, susunan acara, atau surat undangan.
        </EmptyState>
      )}
      {lampiran.length < MAX_ATTACHMENTS ? (
        <Card title="Tambah lampiran" pad="roomy">
          <AddAttachmentForm kunci={newFormKey()} training={training} />
        </Card>
      ) : null}
    </Page>
  );
}

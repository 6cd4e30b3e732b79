import { PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { AddSessionForm } from "@/components/pelatihan/session-form";
import { ButtonLink } from "@/components/ui/button";
import { Card, cardStyle } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatSpan } from "@/lib/kernel/time";
import { TRAINING_NEWS } from "@/lib/pelatihan/katalog/labels";
import { loadTrainingToEdit } from "@/lib/pelatihan/katalog/loaders";
import { checkSessionOpen } from "@/lib/pelatihan/katalog/rules";

export const metadata: Metadata = { title: "Sesi pelatihan" };

export default async function SesiPage({ params, searchParams }: PageProps<"/p2kptk2/pelatihan/[id]/sesi">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { training, session } = await loadTrainingToEdit(id);
  const here = `/p2kptk2/pelatihan/${training.id}`;
  return (
    <Page>
      <PageHeader title="Sesi pelatihan" kicker={training.judul} back={{ href: here, label: "Pelatihan" }} />
      <PageMessage messages={TRAINING_NEWS} pesan={pesan} />
      {training.sesi.length > 0 ? (
        <ol aria-label="Sesi" className="grid gap-3">
          {training.sesi.map((sesi) => (
            <li key={sesi.id} className={cardStyle()}>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1 basis-60">
                  <h2 className="text-base break-words">{sesi.materi}</h2>
                  <p className="text-sm text-ink-2">{formatSpan(sesi.mulai, sesi.selesai, training.zona)}</p>
                </div>
                {checkSessionOpen(sesi, training, session.now).ok ? (
                  <ButtonLink
                    href={`${here}/sesi/${sesi.id}`}
                    variant="quiet"
                    size="small"
                    icon={<PencilLine size={18} aria-hidden="true" />}
                  >
                    Ubah<span className="sr-only"> {sesi.materi}</span>
                  </ButtonLink>
                ) : (
                  <Tag tone="plain">Sudah dimulai</Tag>
                )}
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title="Belum ada sesi">Tambahkan sesi pertama di bawah ini.</EmptyState>
      )}
      <Card title="Tambah sesi" pad="roomy">
        <AddSessionForm kunci={newFormKey()} training={training} />
      </Card>
      <div>
        <ButtonLink href={here} variant="plain">
          Kembali ke pelatihan
        </ButtonLink>
      </div>
    </Page>
  );
}

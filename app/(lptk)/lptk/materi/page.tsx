import { ExternalLink, FileText } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { AddMaterialForm, RemoveMaterialForm } from "@/components/plpg/material-forms";
import { Card, cardStyle } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { formatBytes } from "@/lib/berkas/labels";
import { newFormKey } from "@/lib/kernel/form-key";
import { MATERIAL_LABELS, MATERIAL_NEWS } from "@/lib/plpg/materi/labels";
import { loadMaterials } from "@/lib/plpg/materi/loaders";

export const metadata: Metadata = { title: "Materi" };

export default async function MateriPage({ searchParams }: PageProps<"/lptk/materi">) {
  const [{ materials, session }, { pesan }] = await Promise.all([loadMaterials(), searchParams]);
  return (
    <Page>
      <PageHeader title="Materi" kicker={session.tempat}>
        <p>Peserta mengunduhnya dari beranda PLPG mereka.</p>
      </PageHeader>
      <PageMessage messages={MATERIAL_NEWS} pesan={pesan} />
      {materials.length > 0 ? (
        <ul className="grid gap-3">
          {materials.map((material) => {
            const { id, jenis, bidangStudi, judul, keterangan, tautan, berkasId, berkas } = material;
            const link = "link inline-flex min-h-tap max-w-full items-center gap-2 break-words font-bold";
            return (
              <li key={id} className={cardStyle({ className: "grid gap-1" })}>
                <div className="flex flex-wrap items-center justify-between gap-x-4">
                  {berkasId ? (
                    <a href={`/api/berkas/${berkasId}`} download className={link}>
                      <FileText size={18} aria-hidden="true" className="shrink-0" />
                      {judul}
                    </a>
                  ) : (
                    <a href={tautan ?? ""} rel="noreferrer" className={link}>
                      <ExternalLink size={18} aria-hidden="true" className="shrink-0" />
                      {judul}
                    </a>
                  )}
                  <Tag tone={jenis === "pedagogik" ? "calm" : "plain"}>{bidangStudi ?? MATERIAL_LABELS[jenis]}</Tag>
                </div>
                {keterangan ? <p className="text-sm break-words">{keterangan}</p> : null}
                <p className="text-sm break-words text-ink-2">
                  {berkas ? `${berkas.nama}, ${formatBytes(berkas.ukuran)}` : tautan}
                </p>
                <Disclosure
                  label={
                    <>
                      Hapus<span className="sr-only"> {judul}</span>
                    </>
                  }
                >
                  <p className="mb-3">Peserta tidak melihatnya lagi. Ini tidak dapat dibatalkan.</p>
                  <RemoveMaterialForm kunci={newFormKey()} material={material} />
                </Disclosure>
              </li>
            );
          })}
        </ul>
      ) : (
        <EmptyState title="Belum ada materi">
          Tambahkan sumber belajar pedagogik dan bidang studi di bawah ini.
        </EmptyState>
      )}
      <Card title="Tambah materi" pad="roomy">
        <AddMaterialForm kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

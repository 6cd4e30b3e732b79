import { Download } from "lucide-react";
import type { Metadata } from "next";
import { ApplyChangeForm, DropChangeForm } from "@/components/kinerja/change-forms";
import { ChangeRows } from "@/components/kinerja/change-rows";
import { GoingFiles } from "@/components/kinerja/going-files";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { CHANGE_SLUGS, RHK_CHANGE_LABELS } from "@/lib/kinerja/perubahan/labels";
import { loadChangeCheck } from "@/lib/kinerja/perubahan/loaders";

export const metadata: Metadata = { title: `Periksa ${RHK_CHANGE_LABELS.title}` };

export default async function PeriksaUbahRhkPage({ params }: PageProps<"/guru/kinerja/[id]/ubah-rhk/[jenis]/periksa">) {
  const { id, jenis: slug } = await params;
  const { plan, jenis, wanted, gone, changes, files, dasar } = await loadChangeCheck(id, slug);
  const form = `/guru/kinerja/${plan.id}/ubah-rhk/${CHANGE_SLUGS[jenis]}`;
  const leaving = gone.filter(({ butirId }) => changes.get(butirId) === "dihapus");
  const target = { id: plan.id, jenis };
  return (
    <Page>
      <PageHeader
        title={RHK_CHANGE_LABELS.title}
        kicker={`${PART_LABELS[jenis].title} · ${plan.nama}`}
        back={{ href: form, label: "Ubah lagi" }}
      >
        <p>Belum tersimpan. Periksa dulu, lalu pilih {RHK_CHANGE_LABELS.next}.</p>
      </PageHeader>
      <Card title="Rencana Hasil Kerja yang baru">
        <ChangeRows
          jenis={jenis}
          rows={wanted}
          mark={({ butirId }) => (changes.has(butirId) ? RHK_CHANGE_LABELS.changed : null)}
          empty="Tidak ada tugas tambahan."
        />
      </Card>
      {leaving.length > 0 ? (
        <Card title="Tidak dipakai lagi">
          <ChangeRows jenis={jenis} rows={leaving} mark={() => "Akan dihapus"} empty="" />
        </Card>
      ) : null}
      {files.length > 0 ? (
        <Notice tone="bad" title={`${files.length} dokumen bukti dukung akan terhapus`}>
          <GoingFiles files={files} />
          <p className="mt-3">
            {/* A link of its own kind: the address hands out a file, there is no page to go to. */}
            <a
              className={buttonStyle({ variant: "quiet" })}
              href={`/api/kinerja/perubahan/${plan.id}/${CHANGE_SLUGS[jenis]}`}
              download
            >
              <Download size={20} aria-hidden="true" />
              Unduh semuanya (ZIP)
            </a>
          </p>
        </Notice>
      ) : (
        <Notice title="Tidak ada dokumen bukti dukung yang terhapus" />
      )}
      <div className="flex flex-wrap items-start gap-3">
        <Dialog
          trigger={RHK_CHANGE_LABELS.next}
          title="Simpan perubahan Rencana Hasil Kerja?"
          cancel={RHK_CHANGE_LABELS.back}
        >
          <p>
            Rencana yang lama dihapus. Pastikan perubahan ini sudah sesuai dan sudah didiskusikan dengan atasan; kepala
            sekolah diberi tahu.
          </p>
          {files.length > 0 ? (
            <div>
              <p className="font-bold">Terhapus untuk selamanya:</p>
              <GoingFiles files={files} />
            </div>
          ) : null}
          <ApplyChangeForm {...target} kunci={newFormKey()} versi={plan.draft.versi} dasar={dasar} />
        </Dialog>
        <ButtonLink href={form} variant="quiet">
          Ubah lagi
        </ButtonLink>
        <DropChangeForm {...target} kunci={newFormKey()} />
      </div>
    </Page>
  );
}

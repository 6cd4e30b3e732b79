import type { Metadata } from "next";
import { ChangeRows } from "@/components/kinerja/change-rows";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { formatInstant } from "@/lib/kernel/time";
import { PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { RHK_CHANGE_LABELS } from "@/lib/kinerja/perubahan/labels";
import { loadSchoolChange } from "@/lib/kinerja/perubahan/loaders";
import { CHANGE_LABELS } from "@/lib/kinerja/rencana/labels";

export const metadata: Metadata = { title: "Perubahan Rencana Hasil Kerja" };

export default async function PerubahanRhkPage({ params }: PageProps<"/kepsek/kinerja/[id]/perubahan/[nomor]">) {
  const { id, nomor } = await params;
  const { change, changes, session } = await loadSchoolChange(id, nomor);
  const { jenis, guru, periode, dibuatPada, sebelum, sesudah, berkas, terakhir } = change;
  const mark = ({ butirId }: { butirId: string }) => {
    const what = changes.get(butirId);
    return what ? CHANGE_LABELS[what] : null;
  };
  return (
    <Page width="wide">
      <PageHeader
        title={guru}
        kicker={`${RHK_CHANGE_LABELS.title} · ${PART_LABELS[jenis].title} · ${periode}`}
        back={{ href: `/kepsek/kinerja/${change.id}/bukti`, label: "Bukti dukung" }}
      >
        <p>
          Perubahan ke-{change.nomor} dari {terakhir}, disimpan guru {formatInstant(dibuatPada, session.zona)}
          {jenis === "rhk" ? " setelah menyatakan sudah berdiskusi dengan atasan" : null}.
        </p>
      </PageHeader>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Card title="Sebelum">
          <ChangeRows jenis={jenis} rows={sebelum} mark={mark} empty="Tidak ada tugas tambahan." />
        </Card>
        <Card title="Sesudah">
          <ChangeRows jenis={jenis} rows={sesudah} mark={mark} empty="Tidak ada tugas tambahan." />
        </Card>
      </div>
      <Card title="Bukti dukung yang ikut terhapus">
        {berkas.length === 0 ? (
          <p className="text-ink-2">Belum ada dokumen pada baris yang diubah.</p>
        ) : (
          <ul className="grid gap-2">
            {berkas.map(({ nama, sha256, judul }) => (
              <li key={`${judul}/${sha256}`} className="min-w-0">
                <span className="font-semibold break-words">{nama}</span>, bukti “{judul}”
                <code className="block text-xs break-all text-ink-2">SHA-256 {sha256}</code>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { ConfirmCollectForm } from "@/components/kinerja/evidence-forms";
import { EvidenceSlots } from "@/components/kinerja/evidence-slots";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadConfirmation } from "@/lib/kinerja/bukti/loaders";

export const metadata: Metadata = { title: "Konfirmasi bukti dukung" };

export default async function KonfirmasiBuktiPage({
  params,
}: PageProps<"/guru/kinerja/[id]/bukti/[barisId]/kumpulkan">) {
  const { id, barisId } = await params;
  const { plan, row } = await loadConfirmation(id, barisId);
  const page = `/guru/kinerja/${plan.id}/bukti/${row.id}`;
  return (
    <Page>
      <PageHeader title="Apakah dokumennya sudah sesuai?" kicker={row.judul} back={{ href: page, label: "Dokumen" }} />
      <Notice tone="wait" title="Dokumen yang telah dikumpulkan tidak dapat diubah lagi">
        <p>Periksa setiap dokumen dengan Cek. Setelah dikumpulkan, kepala sekolah dapat membacanya.</p>
      </Notice>
      <Card title="Dokumen" className="grid gap-4">
        <EvidenceSlots page={page} jenis={row.jenis} slots={row.slots} canWrite={false} />
      </Card>
      <Card>
        <ConfirmCollectForm id={plan.id} barisId={row.id} kunci={newFormKey()} versi={row.versi} />
      </Card>
    </Page>
  );
}

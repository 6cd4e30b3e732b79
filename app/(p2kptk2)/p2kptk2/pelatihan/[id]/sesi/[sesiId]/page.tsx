import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChangeSessionForm, RemoveSessionForm } from "@/components/pelatihan/session-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSession } from "@/lib/pelatihan/katalog/loaders";
import { checkSessionOpen } from "@/lib/pelatihan/katalog/rules";

export const metadata: Metadata = { title: "Ubah sesi" };

export default async function UbahSesiPage({ params }: PageProps<"/p2kptk2/pelatihan/[id]/sesi/[sesiId]">) {
  const { id, sesiId } = await params;
  const { training, sesi, session } = await loadSession(id, sesiId);
  const programme = `/p2kptk2/pelatihan/${training.id}/sesi`;
  if (!checkSessionOpen(sesi, training, session.now).ok) redirect(programme);
  return (
    <Page width="form">
      <PageHeader title="Ubah sesi" kicker={training.judul} back={{ href: programme, label: "Sesi pelatihan" }} />
      <Card pad="roomy">
        <ChangeSessionForm kunci={newFormKey()} training={training} sesi={sesi} />
      </Card>
      <Disclosure label="Hapus sesi ini" look="refuse">
        <p className="mb-3">Sesi “{sesi.materi}” hilang dari jadwal.</p>
        <RemoveSessionForm kunci={newFormKey()} training={training} sesi={sesi} />
      </Disclosure>
    </Page>
  );
}

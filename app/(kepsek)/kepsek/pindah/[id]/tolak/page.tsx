import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RejectMoveForm } from "@/components/akun/pindah-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadMove } from "@/lib/akun/pindah/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Tolak permintaan pindah" };

export default async function TolakPindahPage({ params }: PageProps<"/kepsek/pindah/[id]/tolak">) {
  const { move } = await loadMove((await params).id);
  const detail = `/kepsek/pindah/${move.id}`;
  if (move.status !== "diajukan") redirect(detail);
  return (
    <Page width="form">
      <PageHeader title={`Tolak permintaan pindah ${move.nama}`} back={{ href: detail, label: "Permintaan pindah" }} />
      <Card pad="roomy">
        <RejectMoveForm id={move.id} versi={move.versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

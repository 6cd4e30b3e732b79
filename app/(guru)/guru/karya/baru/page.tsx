import type { Metadata } from "next";
import { TambahKaryaForm } from "@/components/karya/karya-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { KARYA_LABELS } from "@/lib/karya/labels";
import { loadNewKarya } from "@/lib/karya/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: KARYA_LABELS.add };

export default async function TambahKaryaPage() {
  const { today } = await loadNewKarya();
  return (
    <Page width="form">
      <PageHeader title={KARYA_LABELS.add} back={{ href: "/guru/karya", label: KARYA_LABELS.title }} />
      <Card pad="roomy">
        <TambahKaryaForm kunci={newFormKey()} today={today} />
      </Card>
    </Page>
  );
}

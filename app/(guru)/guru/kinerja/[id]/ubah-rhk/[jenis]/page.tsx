import type { Metadata } from "next";
import { ChangeForm, DropChangeForm } from "@/components/kinerja/change-forms";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { COLLECT_LABELS, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { CHANGE_REMINDERS, RHK_CHANGE_LABELS } from "@/lib/kinerja/perubahan/labels";
import { loadChangeForm } from "@/lib/kinerja/perubahan/loaders";

export const metadata: Metadata = { title: RHK_CHANGE_LABELS.title };

export default async function UbahRhkPage({ params }: PageProps<"/guru/kinerja/[id]/ubah-rhk/[jenis]">) {
  const { id, jenis: slug } = await params;
  const { plan, jenis, choices } = await loadChangeForm(id, slug);
  return (
    <Page>
      <PageHeader
        title={RHK_CHANGE_LABELS.title}
        kicker={`${PART_LABELS[jenis].title} · ${plan.nama}`}
        back={{ href: `/guru/kinerja/${plan.id}/bukti`, label: COLLECT_LABELS.title }}
      />
      <Notice tone="wait">
        <p>{CHANGE_REMINDERS[jenis]}</p>
      </Notice>
      <ChangeForm id={plan.id} jenis={jenis} kunci={newFormKey()} versi={plan.draft.versi} choices={choices} />
      <DropChangeForm id={plan.id} jenis={jenis} kunci={newFormKey()} />
    </Page>
  );
}

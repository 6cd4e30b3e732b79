import type { Metadata } from "next";
import { ReminderForm } from "@/components/kinerja/reminder-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { OVERVIEW_LABELS, reminderOf } from "@/lib/kinerja/ringkasan/labels";
import { loadReminder } from "@/lib/kinerja/ringkasan/loaders";

export const metadata: Metadata = { title: "Ingatkan guru" };

export default async function IngatkanPage({ searchParams }: PageProps<"/kepsek/kinerja/ringkasan/ingatkan">) {
  const { period, teachers, akunId, now } = await loadReminder(await searchParams);
  const { periodeId, nama, zona } = period;
  const [first] = teachers;
  return (
    <Page width="form">
      <PageHeader
        title={akunId && first ? `Ingatkan ${first.nama}?` : `Ingatkan ${teachers.length} guru?`}
        kicker={nama}
        back={{ href: `/kepsek/kinerja/ringkasan?periode=${periodeId}`, label: OVERVIEW_LABELS.title }}
      >
        <p>
          Pengingat muncul di pemberitahuan guru, dan dikirim lewat surel bila alamatnya ada. Setiap guru diingatkan
          paling banyak sekali sehari.
        </p>
      </PageHeader>
      <ReminderForm periodeId={periodeId} akunId={akunId} count={teachers.length} kunci={newFormKey()} />
      <Card title="Isi pengingat">
        <ul className="grid gap-4">
          {teachers.map(({ akunId: id, nama: guru, steps }) => (
            <li key={id} className="grid gap-1 border-b border-line pb-4 last:border-0 last:pb-0">
              <strong className="break-words">{guru}</strong>
              {steps
                .filter((step) => step.isBehind)
                .map((step) => (
                  <p key={step.step} className="text-sm text-ink-2">
                    {reminderOf(step, now, zona)}
                  </p>
                ))}
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}

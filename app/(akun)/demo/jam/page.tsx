import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClockForm, ClockReset } from "@/components/demo/clock-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { loadOwnFrame } from "@/lib/server/frame";

export const metadata: Metadata = { title: "Jam peragaan" };

/** Moves the product's clock, so that a demonstration can show deadlines pass. Exists in demonstration mode and tests only. */
export default async function JamPage() {
  const { clock, session } = await loadOwnFrame();
  if (!clock.movable) notFound();
  return (
    <Page width="form">
      <PageHeader title="Jam peragaan">
        Sekarang dianggap {formatInstant(session.now, session.zona)}. Semua tenggat mengikuti jam ini.
      </PageHeader>
      <Card title="Geser jam">
        <ClockForm kunci={newFormKey()} />
      </Card>
      {clock.offset === 0 ? null : (
        <Card title="Betulkan jam">
          <p className="mb-3">Kembalikan ke waktu yang sebenarnya.</p>
          <ClockReset kunci={newFormKey()} />
        </Card>
      )}
    </Page>
  );
}

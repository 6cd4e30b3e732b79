import type { Metadata } from "next";
import { LedCohorts } from "@/components/plpg/led-cohorts";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { loadLed } from "@/lib/plpg/rombel/loaders";
import { inboxTitle, QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function MentorPage({ searchParams }: PageProps<"/mentor">) {
  const { jenis } = await searchParams;
  const [inbox, { led }] = await Promise.all([loadInbox("mentor"), loadLed()]);
  return (
    <InboxView
      home="/mentor"
      {...inbox}
      title={inboxTitle("mentor", inbox.entries)}
      kind={typeof jenis === "string" ? jenis : undefined}
      empty={QUIET_INBOX.empty}
    >
      <LedCohorts led={led} />
    </InboxView>
  );
}

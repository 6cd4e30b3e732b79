import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { inboxTitle, QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function KepsekPage({ searchParams }: PageProps<"/kepsek">) {
  const [inbox, { jenis }] = await Promise.all([loadInbox("kepsek"), searchParams]);
  return (
    <InboxView
      home="/kepsek"
      {...inbox}
      title={inboxTitle("kepsek", inbox.entries)}
      kind={typeof jenis === "string" ? jenis : undefined}
      empty={QUIET_INBOX.empty}
    />
  );
}

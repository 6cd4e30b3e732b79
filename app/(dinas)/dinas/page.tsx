import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { inboxTitle, QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function DinasPage({ searchParams }: PageProps<"/dinas">) {
  const [inbox, { jenis }] = await Promise.all([loadInbox("dinas"), searchParams]);
  return (
    <InboxView
      home="/dinas"
      {...inbox}
      title={inboxTitle("dinas", inbox.entries)}
      kind={typeof jenis === "string" ? jenis : undefined}
      empty={QUIET_INBOX.empty}
    />
  );
}

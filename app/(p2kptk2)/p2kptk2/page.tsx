import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { inboxTitle, QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function P2kptk2Page({ searchParams }: PageProps<"/p2kptk2">) {
  const [inbox, { jenis }] = await Promise.all([loadInbox("p2kptk2"), searchParams]);
  return (
    <InboxView
      home="/p2kptk2"
      {...inbox}
      title={inboxTitle("p2kptk2", inbox.entries)}
      kind={typeof jenis === "string" ? jenis : undefined}
      empty={QUIET_INBOX.empty}
    />
  );
}

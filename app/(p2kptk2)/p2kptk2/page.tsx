import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function P2kptk2Page() {
  const inbox = await loadInbox("p2kptk2");
  return <InboxView home="/p2kptk2" {...inbox} title={QUIET_INBOX.title} empty={QUIET_INBOX.empty} />;
}

import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function MentorPage() {
  const inbox = await loadInbox("mentor");
  return <InboxView home="/mentor" {...inbox} title={QUIET_INBOX.title} empty={QUIET_INBOX.empty} />;
}

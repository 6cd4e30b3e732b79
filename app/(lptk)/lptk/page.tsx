import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { inboxTitle, QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function LptkPage({ searchParams }: PageProps<"/lptk">) {
  const { jenis } = await searchParams;
  const inbox = await loadInbox("lptk");
  return (
    <InboxView
      home="/lptk"
      {...inbox}
      title={inboxTitle("lptk", inbox.entries)}
      kind={typeof jenis === "string" ? jenis : undefined}
      empty={QUIET_INBOX.empty}
    />
  );
}

import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
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
    >
      <Card title="Ringkasan">
        <p className="mb-3 text-ink-2">
          Kursi, alur pendaftaran sampai sertifikat, waktu tunggu sekolah, dan kebutuhan guru dalam satu halaman.
        </p>
        <ButtonLink href="/p2kptk2/ringkasan" variant="quiet">
          <ChartColumn size={20} aria-hidden="true" />
          Buka Ringkasan
        </ButtonLink>
      </Card>
    </InboxView>
  );
}

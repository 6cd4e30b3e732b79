import { FolderOpen } from "lucide-react";
import type { Metadata } from "next";
import { Recommendations } from "@/components/refleksi/recommendations";
import { InboxView } from "@/components/tindak-lanjut/inbox-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { inboxTitle, QUIET_INBOX } from "@/lib/tindak-lanjut/labels";
import { loadTeacherInbox } from "@/lib/tindak-lanjut/loaders";

export const metadata: Metadata = { title: "Untuk ditindaklanjuti" };

export default async function GuruPage() {
  const { recommended, ...inbox } = await loadTeacherInbox();
  return (
    <InboxView home="/guru" {...inbox} title={inboxTitle("guru", inbox.entries)} empty={QUIET_INBOX.empty}>
      {recommended && recommended.list.length > 0 ? (
        <Recommendations {...recommended} whose="Anda" zone={inbox.zone} hrefOf={(id) => `/guru/pelatihan/${id}`} />
      ) : null}
      <Card title="Bukti Karya">
        <p className="mb-3 text-ink-2">
          Simpan sertifikat, RPP, asesmen, dan laporan Anda di satu tempat, supaya siap dipakai kapan pun diminta.
        </p>
        <ButtonLink href="/guru/karya" variant="quiet">
          <FolderOpen size={20} aria-hidden="true" />
          Buka Bukti Karya
        </ButtonLink>
      </Card>
    </InboxView>
  );
}

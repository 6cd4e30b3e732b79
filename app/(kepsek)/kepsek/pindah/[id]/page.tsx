import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { FactsSheet } from "@/components/akun/pendaftaran-facts-sheet";
import { RegistrationTimeline } from "@/components/akun/pendaftaran-timeline";
import { MoveDecision } from "@/components/akun/pindah-forms";
import { MoveStateTag } from "@/components/akun/pindah-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { loadMove } from "@/lib/akun/pindah/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Permintaan pindah" };

export default async function PindahGuruPage({ params }: PageProps<"/kepsek/pindah/[id]">) {
  const { move, facts, warnings, timeline, next, session } = await loadMove((await params).id);
  return (
    <Page>
      <PageHeader
        title={move.nama}
        kicker={`Meminta pindah dari ${move.dari}`}
        back={{ href: "/kepsek/pindah", label: "Permintaan pindah sekolah" }}
      >
        {facts ? (
          <WaitingSince since={move.since} now={session.now} zone={session.zona} />
        ) : (
          <MoveStateTag state={move.status} />
        )}
      </PageHeader>
      {facts ? (
        <Card title="Data guru">
          <FactsSheet
            facts={facts}
            warnings={warnings}
            before={[{ label: "Sekolah sekarang", value: move.dari }]}
            after={[{ label: "Alasan pindah", value: move.alasan ?? "Tidak diisi" }]}
          />
        </Card>
      ) : (
        <Outcome {...move} next={next} />
      )}
      <Card title="Riwayat">
        <RegistrationTimeline entries={timeline} zone={session.zona} />
      </Card>
      {facts ? (
        <Card title="Keputusan Bapak/Ibu">
          <p className="mb-4">
            Begitu disetujui, {move.nama} tercatat sebagai guru sekolah ini, dan kepala {move.dari} diberi tahu. Bila
            ditolak, guru membaca alasan Bapak/Ibu dan tetap di sekolahnya.
          </p>
          <MoveDecision id={move.id} versi={move.versi} kunci={newFormKey()} />
        </Card>
      ) : null}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadMove>>;

function Outcome({ status, akunId, nama, dari, hasArrived, next }: Loaded["move"] & Pick<Loaded, "next">) {
  return (
    <div className="grid gap-4">
      {status === "disetujui" ? (
        <Notice tone="good" title={`${nama} sekarang guru sekolah ini`} live="status">
          <p>
            Guru ini sudah diberi tahu, begitu pula kepala {dari} bila jabatannya terisi. Yang belum diputuskan untuk
            guru ini kini menunggu Bapak/Ibu.
          </p>
        </Notice>
      ) : status === "ditolak" ? (
        <Notice title="Permintaan pindah ditolak" live="status">
          <p>Guru membaca alasan Bapak/Ibu dan tetap tercatat di {dari}.</p>
        </Notice>
      ) : (
        <Notice title="Permintaan ini dibatalkan">
          <p>Tidak ada yang perlu diputuskan.</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {next ? (
          <ButtonLink href={`/kepsek/pindah/${next.id}`} iconAfter={<ArrowRight size={20} aria-hidden="true" />}>
            Berikutnya: {next.nama}
          </ButtonLink>
        ) : null}
        {hasArrived ? (
          <ButtonLink href={`/kepsek/guru/${akunId}`} variant="quiet">
            Buka profil guru
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}

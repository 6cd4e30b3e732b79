import type { Metadata } from "next";
import { RegistrationDecision, RegistrationOutcome } from "@/components/akun/pendaftaran-decision";
import { FactsSheet } from "@/components/akun/pendaftaran-facts-sheet";
import { RegistrationStateTag } from "@/components/akun/pendaftaran-state-tag";
import { RegistrationTimeline } from "@/components/akun/pendaftaran-timeline";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { FIELD_LABELS } from "@/lib/akun/pendaftaran/labels";
import { loadTeacher } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Pendaftaran guru" };

export default async function PendaftaranGuruPage({ params }: PageProps<"/kepsek/pendaftaran/[akunId]">) {
  const { teacher, timeline, next, warnings, session } = await loadTeacher((await params).akunId);
  const isWaiting = teacher.status === "menunggu";
  return (
    <Page>
      <PageHeader
        title={teacher.nama}
        back={{ href: "/kepsek/pendaftaran", label: "Setujui Permintaan Pendaftaran Guru" }}
      >
        {isWaiting ? (
          <WaitingSince since={teacher.since} now={session.now} zone={session.zona} />
        ) : (
          <RegistrationStateTag state={teacher.status} />
        )}
      </PageHeader>
      {isWaiting ? null : <RegistrationOutcome state={teacher.status} next={next} />}
      <Card title="Data yang diisi guru">
        <FactsSheet
          facts={teacher}
          warnings={isWaiting ? warnings : []}
          before={[{ label: FIELD_LABELS.npsn, value: teacher.sekolah }]}
        />
      </Card>
      <Card title="Riwayat">
        <RegistrationTimeline entries={timeline} zone={session.zona} />
      </Card>
      {isWaiting ? (
        <Card title="Keputusan Bapak/Ibu">
          <p className="mb-4">
            Setujui bila {teacher.nama} memang guru di sekolah ini. Bila ada yang tidak benar, pilih Tolak dan tuliskan
            alasannya; guru dapat memperbaiki lalu mengajukan ulang.
          </p>
          <RegistrationDecision akunId={teacher.akunId} versi={teacher.versi} kunci={newFormKey()} />
        </Card>
      ) : null}
    </Page>
  );
}

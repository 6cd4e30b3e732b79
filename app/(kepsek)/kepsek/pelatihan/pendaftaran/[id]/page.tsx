import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { EnrolmentFacts } from "@/components/pelatihan/enrolment-facts";
import { SchoolDecision } from "@/components/pelatihan/enrolment-forms";
import { EnrolmentStateTag } from "@/components/pelatihan/enrolment-state-tag";
import { EnrolmentTimeline } from "@/components/pelatihan/enrolment-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSchoolEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";
import { REASONED_STATES } from "@/lib/pelatihan/pendaftaran/rules";

export const metadata: Metadata = { title: "Pendaftaran pelatihan" };

const PATH = "/kepsek/pelatihan/pendaftaran";

export default async function PendaftaranGuruPage({ params }: PageProps<"/kepsek/pelatihan/pendaftaran/[id]">) {
  const { enrolment, timeline, next, session } = await loadSchoolEnrolment((await params).id);
  const { status, nama, alasan } = enrolment;
  const isWaiting = status === "diajukan";
  return (
    <Page>
      <PageHeader
        title={nama}
        kicker={`Mendaftar “${enrolment.judul}”`}
        back={{ href: PATH, label: "Status Pendaftaran Pelatihan" }}
      >
        {isWaiting ? (
          <WaitingSince since={enrolment.diajukanPada} now={session.now} zone={session.zona} />
        ) : (
          <EnrolmentStateTag state={status} />
        )}
      </PageHeader>
      {status === "diteruskan" ? (
        <Notice tone="good" live="status" title="Disetujui dan diteruskan ke P2KPTK2">
          <p>Guru sudah diberi tahu. P2KPTK2 memutuskan siapa yang diterima.</p>
        </Notice>
      ) : null}
      {status === "ditolak_kepsek" ? (
        <Notice live="status" title="Pendaftaran ditolak">
          <p>Guru membaca alasan Bapak/Ibu.</p>
        </Notice>
      ) : null}
      {alasan && REASONED_STATES.includes(status) ? (
        <Notice tone="bad" title="Alasannya">
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
      ) : null}
      {isWaiting || !next ? null : (
        <div>
          <ButtonLink href={`${PATH}/${next.id}`} iconAfter={<ArrowRight size={20} aria-hidden="true" />}>
            Berikutnya: {next.nama}
          </ButtonLink>
        </div>
      )}
      <Card
        title="Pelatihan yang dipilih"
        aside={
          <PageLink
            href={`/kepsek/pelatihan/${enrolment.pelatihanId}`}
            className="link inline-flex min-h-tap items-center"
          >
            Informasi Lengkap
          </PageLink>
        }
      >
        <EnrolmentFacts
          facts={enrolment}
          before={[
            { label: "Guru", value: nama },
            { label: "Mata pelajaran", value: enrolment.mapel },
          ]}
        />
      </Card>
      <Card title="Riwayat">
        <EnrolmentTimeline entries={timeline} zone={session.zona} />
      </Card>
      {isWaiting ? (
        <Card title="Keputusan Bapak/Ibu">
          <p className="mb-4">
            Bila disetujui, pendaftaran dikirim ke P2KPTK2. Bila ditolak, guru membaca alasan Bapak/Ibu dan dapat
            mendaftar lagi selama pendaftaran dibuka.
          </p>
          <SchoolDecision id={enrolment.id} versi={enrolment.versi} kunci={newFormKey()} />
        </Card>
      ) : null}
    </Page>
  );
}

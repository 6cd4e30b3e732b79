import type { Metadata } from "next";
import { EnrolmentFacts } from "@/components/pelatihan/enrolment-facts";
import { OfficeDecision } from "@/components/pelatihan/enrolment-forms";
import { EnrolmentStateTag } from "@/components/pelatihan/enrolment-state-tag";
import { EnrolmentTimeline } from "@/components/pelatihan/enrolment-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { isCorrectable } from "@/lib/pelatihan/kehadiran/rules";
import { formatPercent } from "@/lib/pelatihan/pendaftaran/labels";
import { loadOfficeEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";
import { freeSeats, REASONED_STATES } from "@/lib/pelatihan/pendaftaran/rules";

export const metadata: Metadata = { title: "Pendaftaran pelatihan" };

export default async function PendaftaranPesertaPage({ params }: PageProps<"/p2kptk2/pendaftaran/[id]">) {
  const { enrolment, timeline, training, session } = await loadOfficeEnrolment((await params).id);
  const { status, nama, alasan, urutan, persenHadir } = enrolment;
  const isWaiting = status === "diteruskan";
  const free = freeSeats(training);
  return (
    <Page>
      <PageHeader
        title={nama}
        kicker={`${enrolment.sekolah} · NPSN ${enrolment.npsn}`}
        back={{ href: `/p2kptk2/pelatihan/${training.id}/peserta`, label: "Peserta pelatihan" }}
      >
        <EnrolmentStateTag state={status} />
        {isWaiting ? (
          <WaitingSince since={enrolment.diteruskanPada ?? enrolment.since} now={session.now} zone={session.zona} />
        ) : null}
        {urutan ? <span>urutan {urutan}</span> : null}
      </PageHeader>
      {status === "diterima" ? (
        <Notice tone="good" live="status" title="Diterima sebagai peserta">
          <p>
            {training.terisi} dari {training.kuota} kursi terisi. Guru sudah diberi tahu.
          </p>
        </Notice>
      ) : null}
      {status === "daftar_tunggu" ? (
        <Notice tone="wait" live="status" title="Dalam daftar tunggu">
          <p>Kursi penuh. Guru ini naik dengan sendirinya bila ada kursi yang lepas sebelum sesi pertama.</p>
        </Notice>
      ) : null}
      {alasan && REASONED_STATES.includes(status) ? (
        <Notice tone="bad" title="Alasannya">
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
      ) : null}
      <Card title="Pendaftaran">
        <EnrolmentFacts
          facts={enrolment}
          before={[
            { label: "Guru", value: nama },
            { label: "NUPTK", value: enrolment.nuptk ?? "Belum punya" },
            { label: "Mata pelajaran", value: enrolment.mapel },
            { label: "Kepala sekolah", value: enrolment.kepala ?? "Jabatan kosong" },
          ]}
          after={persenHadir === null ? [] : [{ label: "Kehadiran", value: formatPercent(persenHadir) }]}
        />
      </Card>
      <Card title="Riwayat">
        <EnrolmentTimeline entries={timeline} zone={session.zona} />
      </Card>
      {isWaiting ? (
        <Card title="Keputusan">
          <p className="mb-4">
            {free > 0
              ? `Masih ${free} kursi: bila diterima, guru ini langsung menjadi peserta.`
              : "Kursi penuh: bila diterima, guru ini masuk daftar tunggu."}
          </p>
          <OfficeDecision id={enrolment.id} versi={enrolment.versi} kunci={newFormKey()} />
        </Card>
      ) : null}
      {isCorrectable(status) ? (
        <Card title="Kehadiran keliru?">
          <p className="mb-4">Kehadiran dapat dikoreksi dengan alasan sampai sertifikat terbit.</p>
          <ButtonLink href={`/p2kptk2/pendaftaran/${enrolment.id}/koreksi`} variant="quiet">
            Koreksi kehadiran
          </ButtonLink>
        </Card>
      ) : null}
    </Page>
  );
}

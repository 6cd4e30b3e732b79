import type { Metadata } from "next";
import { AttendanceList } from "@/components/pelatihan/attendance-list";
import { EnrolmentFacts } from "@/components/pelatihan/enrolment-facts";
import { EnrolmentStateTag } from "@/components/pelatihan/enrolment-state-tag";
import { EnrolmentTimeline } from "@/components/pelatihan/enrolment-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Receipt } from "@/components/ui/receipt";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatInstant } from "@/lib/kernel/time";
import { ENROLMENT_GUIDE } from "@/lib/pelatihan/pendaftaran/labels";
import { loadOwnEnrolment } from "@/lib/pelatihan/pendaftaran/loaders";
import { mayWithdraw, REASONED_STATES, WAITING_STATES } from "@/lib/pelatihan/pendaftaran/rules";
import { APPLICATION_STATES } from "@/lib/pelatihan/penerapan/rules";

export const metadata: Metadata = { title: "Pendaftaran pelatihan" };

const PATH = "/guru/pelatihan/pendaftaran";

export default async function PendaftaranPelatihanPage({
  params,
  searchParams,
}: PageProps<"/guru/pelatihan/pendaftaran/[id]">) {
  const [{ id }, { kabar }] = [await params, await searchParams];
  const { enrolment, timeline, attendance, receipt, session } = await loadOwnEnrolment(id);
  const { status, judul, since, urutan, alasan, kepala, sekolah, zona } = enrolment;
  const guide = ENROLMENT_GUIDE[status];
  const isWaiting = WAITING_STATES.includes(status);
  // Who has left the school may withdraw; the catalogue and what follows a training are open again at the next school.
  const isActive = session.statusGuru === "aktif";
  const isOver = status === "hadir" || APPLICATION_STATES.some((state) => state === status);
  return (
    <Page>
      <PageHeader
        title={judul}
        kicker={enrolment.penyelenggara}
        back={{ href: PATH, label: "Pendaftaran pelatihan saya" }}
      >
        <EnrolmentStateTag state={status} />
        {isWaiting ? <WaitingSince since={since} now={session.now} zone={session.zona} /> : null}
      </PageHeader>
      {kabar === "terdaftar" && status === "diajukan" ? (
        <Notice tone="good" live="status" title="Pendaftaran terkirim">
          <p>{kepala ? `${kepala}, kepala ${sekolah},` : `Kepala ${sekolah}`} sudah diberi tahu.</p>
        </Notice>
      ) : null}
      {kabar === "dibatalkan" && status === "dibatalkan" ? (
        <Notice tone="good" live="status" title="Pendaftaran dibatalkan">
          <p>Kursi atau tempat Anda dalam antrean sudah dilepas.</p>
        </Notice>
      ) : null}
      {alasan && REASONED_STATES.includes(status) ? (
        <Notice tone="bad" title="Alasannya">
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
      ) : null}
      <Card title="Siapa yang harus bertindak?">
        <p>
          <strong>{status === "diajukan" && kepala ? `${kepala}, kepala ${sekolah}` : guide.who}</strong>. {guide.next}
        </p>
        {status === "diajukan" && !kepala ? (
          <p className="mt-2">
            Jabatan kepala {sekolah} sedang kosong. Pendaftaran tetap menunggu sampai Dinas menunjuk penggantinya.
          </p>
        ) : null}
        {urutan ? (
          <p className="mt-2">
            Tempat Anda dalam daftar tunggu: <strong>{urutan}</strong>.
          </p>
        ) : null}
        {isOver && isActive ? (
          <ButtonLink
            href={`${PATH}/${enrolment.id}/refleksi`}
            variant={status === "hadir" ? "primary" : "quiet"}
            className="mt-4"
          >
            {status === "hadir" ? "Tulis refleksi pasca pelatihan" : "Lihat refleksi dan laporan penerapan"}
          </ButtonLink>
        ) : null}
      </Card>
      <Card
        title="Pelatihan"
        aside={
          isActive ? (
            <PageLink
              href={`/guru/pelatihan/${enrolment.pelatihanId}`}
              className="link inline-flex min-h-tap items-center"
            >
              Informasi Lengkap
            </PageLink>
          ) : null
        }
      >
        <EnrolmentFacts facts={enrolment} />
      </Card>
      <AttendanceList attendance={attendance} enrolment={enrolment} />
      {receipt ? (
        <Receipt
          title="Tanda terima pendaftaran"
          number={enrolment.id}
          rows={[
            { label: "Nama", value: enrolment.nama },
            { label: "Pelatihan", value: judul },
            { label: "Diterima sistem", value: formatInstant(receipt.pada, session.zona) },
          ]}
        />
      ) : null}
      <Card title="Riwayat">
        <EnrolmentTimeline entries={timeline} zone={session.zona} />
      </Card>
      {mayWithdraw(enrolment, session.now) ? (
        <Card title="Tidak jadi ikut?">
          <p className="mb-4">
            Anda dapat membatalkan sampai sesi pertama dimulai, {formatInstant(enrolment.mulai, zona)}. Kursi yang lepas
            diberikan kepada guru lain.
          </p>
          <ButtonLink href={`${PATH}/${enrolment.id}/batal`} variant="refuse">
            Batalkan pendaftaran
          </ButtonLink>
        </Card>
      ) : null}
    </Page>
  );
}

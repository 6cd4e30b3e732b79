import type { Metadata } from "next";
import { PostReflectionForm } from "@/components/pelatihan/penerapan-forms";
import {
  ApplicationTag,
  ApplicationTimeline,
  PostReflection,
  ReportCard,
  RevokedNotice,
  TrainingFacts,
} from "@/components/pelatihan/penerapan-parts";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { POST_REFLECTION_LABELS } from "@/lib/pelatihan/penerapan/labels";
import { loadOwnApplication } from "@/lib/pelatihan/penerapan/loaders";

export const metadata: Metadata = { title: POST_REFLECTION_LABELS.title };

export default async function RefleksiPascaPage({ params }: PageProps<"/guru/pelatihan/pendaftaran/[id]/refleksi">) {
  const { application, timeline, session } = await loadOwnApplication((await params).id);
  const { id, status, versi, judul, sekolah, dipelajari, akanDiterapkan, dikirimPada, laporan } = application;
  const zone = session.zona;
  const [report] = laporan;
  const isDue = status === "hadir";
  return (
    <Page width={isDue ? "form" : "read"}>
      <PageHeader
        title={POST_REFLECTION_LABELS.title}
        kicker={judul}
        back={{ href: `/guru/pelatihan/pendaftaran/${id}`, label: "Pendaftaran pelatihan" }}
      >
        <ApplicationTag state={status} isRevoked={application.sertifikatStatus === "dicabut"} />
      </PageHeader>
      {isDue ? (
        <>
          <p>
            Tuliskan apa yang Anda pelajari dan apa yang akan Anda terapkan. Kepala sekolah membacanya, melihat Anda
            menerapkannya, lalu melaporkannya ke P2KPTK2. Hanya guru yang menerapkan hasil pelatihan yang mendapat
            sertifikat.
          </p>
          <Card pad="roomy">
            <PostReflectionForm
              id={id}
              versi={versi}
              kunci={newFormKey()}
              earlier={dipelajari && akanDiterapkan ? { dipelajari, akanDiterapkan } : null}
            />
          </Card>
        </>
      ) : (
        <>
          <Standing application={application} now={session.now} zone={zone} />
          {dikirimPada ? (
            <Receipt
              title="Tanda terima refleksi"
              number={id}
              rows={[
                { label: "Pelatihan", value: judul },
                { label: "Diterima", value: formatInstant(dikirimPada, zone) },
                { label: "Dibaca oleh", value: `Kepala ${sekolah}` },
              ]}
            />
          ) : null}
          <PostReflection application={application} zone={zone} />
          {report ? <ReportCard report={report} zone={zone} title="Laporan kepala sekolah" /> : null}
          <Card title="Pelatihan">
            <TrainingFacts application={application} />
          </Card>
        </>
      )}
      <Card title="Riwayat">
        <ApplicationTimeline entries={timeline} zone={zone} />
      </Card>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadOwnApplication>>;

/** Who has to act now, since when; or what came of it. */
function Standing({
  application,
  now,
  zone,
}: Pick<Loaded, "application"> & { now: Date; zone: Loaded["session"]["zona"] }) {
  const { status, statusSejak, alasan, sekolah, penyelenggara, sertifikatKode } = application;
  const since = <WaitingSince since={statusSejak} now={now} zone={zone} />;
  switch (status) {
    case "menunggu_penerapan":
      return (
        <Notice tone="wait" title={`Menunggu laporan kepala ${sekolah}`} live="status">
          <p>Terapkan di kelas, dan perlihatkan kepada kepala sekolah. Setelah itu beliau yang melaporkannya.</p>
          {since}
        </Notice>
      );
    case "menunggu_tinjauan":
      return (
        <Notice tone="wait" title={`Menunggu tinjauan ${penyelenggara}`}>
          <p>Laporan kepala sekolah sudah diteruskan. Anda diberi tahu begitu sertifikat terbit.</p>
          {since}
        </Notice>
      );
    case "perlu_perbaikan":
      return (
        <Notice tone="bad" title="Laporan kepala sekolah perlu diperbaiki">
          <p className="whitespace-pre-line">{alasan}</p>
          <p>Kepala sekolah sudah diberi tahu dan mengirim laporan yang baru.</p>
          {since}
        </Notice>
      );
    case "bersertifikat":
      if (application.sertifikatStatus === "dicabut") return <RevokedNotice application={application} />;
      return (
        <Notice tone="good" title="Sertifikat Anda sudah terbit">
          <p>PDF-nya masuk ke Bukti Karya. Siapa pun dapat memeriksa keasliannya.</p>
          <div className="mt-2 flex flex-wrap gap-3">
            <ButtonLink href="/guru/karya?kategori=sertifikat">Buka Bukti Karya</ButtonLink>
            {sertifikatKode ? (
              <ButtonLink href={`/sertifikat/${sertifikatKode}`} variant="quiet">
                Halaman pemeriksaan
              </ButtonLink>
            ) : null}
          </div>
        </Notice>
      );
    case "tidak_hadir":
      return (
        <Notice tone="bad" title="Kehadiran Anda dikoreksi menjadi tidak hadir">
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
      );
    default:
      return null;
  }
}

import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { ReviewDecision } from "@/components/pelatihan/penerapan-forms";
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
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadReview } from "@/lib/pelatihan/penerapan/loaders";
import { CERTIFICATE_NEWS } from "@/lib/pelatihan/sertifikat/labels";

export const metadata: Metadata = { title: "Tinjau laporan penerapan" };

export default async function TinjauPage({ params }: PageProps<"/p2kptk2/penerapan/[id]">) {
  const { application, timeline, next, session } = await loadReview((await params).id);
  const { id, status, versi, alasan, statusSejak, nama, sekolah, laporan } = application;
  const { sertifikatId, sertifikatNomor, hasPrint } = application;
  const zone = session.zona;
  const [last, ...earlier] = laporan;
  const nextLink = next ? (
    <ButtonLink href={`/p2kptk2/penerapan/${next.id}`} iconAfter={<ArrowRight size={20} aria-hidden="true" />}>
      Berikutnya: {next.nama}
    </ButtonLink>
  ) : null;
  return (
    <Page>
      <PageHeader title={nama} kicker={sekolah} back={{ href: "/p2kptk2/penerapan", label: "Tinjauan penerapan" }}>
        <ApplicationTag state={status} isRevoked={application.sertifikatStatus === "dicabut"} />
        {status === "menunggu_tinjauan" ? <WaitingSince since={statusSejak} now={session.now} zone={zone} /> : null}
      </PageHeader>
      <RevokedNotice application={application} />
      {status === "bersertifikat" && sertifikatId ? (
        <Notice
          tone="good"
          title={
            application.sertifikatStatus === "dicabut"
              ? "Sertifikat pernah diterbitkan"
              : CERTIFICATE_NEWS.terbit?.title
          }
          live="status"
        >
          <p>
            Nomor {sertifikatNomor}. {hasPrint ? "PDF-nya ada di Bukti Karya guru." : CERTIFICATE_NEWS.terbit?.text}
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            {nextLink}
            <ButtonLink href={`/p2kptk2/sertifikat/${sertifikatId}`} variant="quiet">
              Buka sertifikat
            </ButtonLink>
          </div>
        </Notice>
      ) : null}
      {status === "perlu_perbaikan" ? (
        <Notice tone="wait" title="Dikembalikan kepada kepala sekolah" live="status">
          <p className="whitespace-pre-line">{alasan}</p>
          {nextLink ? <div className="mt-2">{nextLink}</div> : null}
        </Notice>
      ) : null}
      <Card title="Guru dan pelatihan">
        <TrainingFacts application={application} withTeacher />
      </Card>
      <PostReflection application={application} zone={zone} />
      {last ? (
        <ReportCard
          report={last}
          zone={zone}
          title={earlier.length > 0 ? `Laporan kepala sekolah, ke-${last.nomor}` : "Laporan kepala sekolah"}
        />
      ) : null}
      {earlier.length > 0 ? (
        <Disclosure label={`Laporan sebelumnya (${earlier.length})`}>
          <div className="grid gap-4">
            {earlier.map((report) => (
              <ReportCard key={report.id} report={report} zone={zone} title={`Laporan ke-${report.nomor}`} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      <Card title="Riwayat">
        <ApplicationTimeline entries={timeline} zone={zone} />
      </Card>
      {status === "menunggu_tinjauan" ? (
        <Card title="Keputusan">
          <p className="mb-4">
            Terbitkan bila laporan menunjukkan bahwa guru sudah menerapkan hasil pelatihan: sertifikat langsung
            bernomor, dan PDF-nya masuk ke Bukti Karya guru. Kembalikan bila masih ada yang kurang.
          </p>
          <ReviewDecision id={id} versi={versi} kunci={newFormKey()} />
        </Card>
      ) : null}
    </Page>
  );
}

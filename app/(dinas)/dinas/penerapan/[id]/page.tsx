import type { Metadata } from "next";
import { ApplicationTag, PostReflection, ReportCard, TrainingFacts } from "@/components/pelatihan/penerapan-parts";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { loadReportOfDinas } from "@/lib/pelatihan/penerapan/loaders";

export const metadata: Metadata = { title: "Laporan penerapan" };

export default async function LaporanDinasPage({ params }: PageProps<"/dinas/penerapan/[id]">) {
  const { application, session } = await loadReportOfDinas((await params).id);
  const { status, nama, sekolah, laporan } = application;
  return (
    <Page>
      <PageHeader title={nama} kicker={sekolah} back={{ href: "/dinas/penerapan", label: "Penerapan pelatihan" }}>
        <ApplicationTag state={status} isRevoked={application.sertifikatStatus === "dicabut"} />
      </PageHeader>
      <Card title="Guru dan pelatihan">
        <TrainingFacts application={application} withTeacher />
      </Card>
      <PostReflection application={application} zone={session.zona} />
      {laporan.map((report) => (
        <ReportCard key={report.id} report={report} zone={session.zona} title={`Laporan ke-${report.nomor}`} />
      ))}
    </Page>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReissueForm } from "@/components/pelatihan/sertifikat-forms";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCertificate } from "@/lib/pelatihan/sertifikat/loaders";
import { mayReissue } from "@/lib/pelatihan/sertifikat/rules";

export const metadata: Metadata = { title: "Terbitkan ulang sertifikat" };

export default async function TerbitkanUlangPage({ params }: PageProps<"/p2kptk2/sertifikat/[id]/terbitkan-ulang">) {
  const { certificate, facts } = await loadCertificate((await params).id);
  const { id, versi, alasan, pendaftaran } = certificate;
  const detail = `/p2kptk2/sertifikat/${id}`;
  if (!mayReissue(certificate, pendaftaran.sertifikat)) redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title="Terbitkan ulang sertifikat"
        kicker={`${facts.nama} · ${facts.nomor}`}
        back={{ href: detail, label: "Sertifikat" }}
      >
        <p>Versi baru terbit dengan nomor sendiri. Yang dicabut tetap tercatat dicabut dan menunjuk ke versi baru.</p>
      </PageHeader>
      <Notice tone="wait" title="Alasan pencabutan">
        <p className="whitespace-pre-line">{alasan}</p>
      </Notice>
      <Card pad="roomy">
        <ReissueForm id={id} versi={versi} kunci={newFormKey()} facts={facts} />
      </Card>
    </Page>
  );
}

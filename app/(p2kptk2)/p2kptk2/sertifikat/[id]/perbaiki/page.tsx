import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CorrectForm } from "@/components/pelatihan/sertifikat-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCertificate } from "@/lib/pelatihan/sertifikat/loaders";

export const metadata: Metadata = { title: "Perbaiki sertifikat" };

export default async function PerbaikiSertifikatPage({ params }: PageProps<"/p2kptk2/sertifikat/[id]/perbaiki">) {
  const { certificate, facts } = await loadCertificate((await params).id);
  const { id, versi, status } = certificate;
  const detail = `/p2kptk2/sertifikat/${id}`;
  if (status !== "berlaku") redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title="Perbaiki sertifikat"
        kicker={`${facts.nama} · ${facts.nomor}`}
        back={{ href: detail, label: "Sertifikat" }}
      >
        <p>Versi baru terbit dengan nomor sendiri dan menggantikan yang lama, yang tetap dapat diperiksa.</p>
      </PageHeader>
      <Card pad="roomy">
        <CorrectForm id={id} versi={versi} kunci={newFormKey()} facts={facts} />
      </Card>
    </Page>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RevokeForm } from "@/components/pelatihan/sertifikat-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadCertificate } from "@/lib/pelatihan/sertifikat/loaders";

export const metadata: Metadata = { title: "Cabut sertifikat" };

export default async function CabutSertifikatPage({ params }: PageProps<"/p2kptk2/sertifikat/[id]/cabut">) {
  const { certificate, facts } = await loadCertificate((await params).id);
  const { id, versi, status } = certificate;
  const detail = `/p2kptk2/sertifikat/${id}`;
  if (status !== "berlaku") redirect(detail);
  return (
    <Page width="form">
      <PageHeader
        title="Cabut sertifikat"
        kicker={`${facts.nama} · ${facts.nomor}`}
        back={{ href: detail, label: "Sertifikat" }}
      >
        <p>
          Sertifikat yang dicabut tidak berlaku lagi. Guru diberi tahu. Bila kelak ternyata keliru, versi baru dapat
          diterbitkan; yang dicabut tetap tercatat dicabut.
        </p>
      </PageHeader>
      <Card pad="roomy">
        <RevokeForm id={id} versi={versi} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

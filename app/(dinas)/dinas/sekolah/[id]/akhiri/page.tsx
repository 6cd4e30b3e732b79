import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { akhiriMasaJabatan } from "@/lib/sekolah/actions";
import { END_PHRASES } from "@/lib/sekolah/labels";
import { loadSchool } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Akhiri masa jabatan" };

export default async function AkhiriJabatanPage({ params }: PageProps<"/dinas/sekolah/[id]/akhiri">) {
  const { school } = await loadSchool((await params).id);
  const { id, versi, nama, open } = school;
  if (!open) notFound();
  const path = `/dinas/sekolah/${id}`;
  return (
    <Page width="form">
      <PageHeader title="Akhiri masa jabatan" kicker={`${open.nama} · ${nama}`} back={{ href: path, label: nama }}>
        <p>
          Jabatan menjadi kosong: tidak ada yang dapat memutuskan di sekolah ini sampai Anda menunjuk kepala sekolah
          atau Plt. Bila penggantinya sudah ada, pakai Serah terima jabatan.
        </p>
      </PageHeader>
      <Card pad="roomy">
        <ReasonForm
          action={akhiriMasaJabatan}
          kunci={newFormKey()}
          hidden={{ sekolahId: id, versi }}
          phrases={END_PHRASES}
          submit="Akhiri masa jabatan"
          backHref={path}
          hint="Tercatat dalam riwayat sekolah."
        />
      </Card>
    </Page>
  );
}

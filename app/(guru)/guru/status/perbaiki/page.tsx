import type { Metadata } from "next";
import { CorrectionForm } from "@/components/akun/pendaftaran-correction-form";
import { ChosenSchool } from "@/components/akun/pendaftaran-school-search";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { FIELD_LABELS } from "@/lib/akun/pendaftaran/labels";
import { loadCorrection } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Perbaiki data pendaftaran" };

export default async function PerbaikiPage({ searchParams }: PageProps<"/guru/status/perbaiki">) {
  const { registration, school, draft, lost } = await loadCorrection(await searchParams);
  const isRejected = registration.status === "ditolak";
  return (
    <Page width="form">
      <PageHeader
        title={isRejected ? "Perbaiki dan ajukan ulang" : "Perbaiki data pendaftaran"}
        back={{ href: "/guru/status", label: "Status pendaftaran" }}
      />
      {isRejected ? (
        <Notice tone="bad" title="Alasan kepala sekolah">
          <p className="whitespace-pre-line">{registration.alasan}</p>
        </Notice>
      ) : (
        <Notice>
          <p>
            Kepala sekolah membaca data yang terbaru. Tempat Anda dalam antrean tidak berubah, kecuali sekolahnya
            diganti.
          </p>
        </Notice>
      )}
      {lost.length > 0 ? (
        <Notice
          tone="wait"
          title={`${lost.map((name) => FIELD_LABELS[name]).join(" dan ")} sudah dipakai pendaftar lain`}
        >
          <p>Isi yang lain, atau minta Dinas Pendidikan memeriksanya.</p>
        </Notice>
      ) : null}
      <Card pad="roomy" className="grid gap-6">
        <ChosenSchool school={school} label="Sekolah" />
        <CorrectionForm
          event={isRejected ? "ajukanUlang" : "perbaiki"}
          kunci={newFormKey()}
          npsn={school.npsn}
          versi={registration.versi}
          draft={draft}
        />
      </Card>
    </Page>
  );
}

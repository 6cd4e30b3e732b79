import type { Metadata } from "next";
import { ActivationCountdown } from "@/components/plpg/activation-countdown";
import { OwnActivationForm } from "@/components/plpg/activation-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadOwnActivation } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Aktifkan akun peserta" };

export default async function AktivasiPesertaPage({ searchParams }: PageProps<"/guru/plpg/aktivasi">) {
  const { own, now, kode } = await loadOwnActivation(await searchParams);
  return (
    <Page width="form">
      <PageHeader
        title="Aktifkan akun peserta"
        kicker={`${own.lptk} · Peserta ${own.nomorPeserta}`}
        back={{ href: "/guru/plpg", label: "PLPG" }}
      >
        <ActivationCountdown end={own.aktivasiSampai} now={now} zone={own.zona} />
      </PageHeader>
      <Card pad="roomy">
        <OwnActivationForm kunci={newFormKey()} id={own.id} kode={kode} />
      </Card>
    </Page>
  );
}

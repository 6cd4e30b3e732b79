import type { Metadata } from "next";
import { FormField, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { ubahPeserta } from "@/lib/plpg/peserta/actions";
import { loadParticipant } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Ubah data peserta" };

export default async function UbahPesertaPage({ params }: PageProps<"/lptk/peserta/[id]/ubah">) {
  const { participant } = await loadParticipant((await params).id);
  const back = `/lptk/peserta/${participant.id}`;
  return (
    <Page width="form">
      <PageHeader title="Ubah data peserta" kicker={participant.nama} back={{ href: back, label: participant.nama }}>
        <p>Nomor peserta dan akunnya tetap. Surel dan telepon diubah peserta sendiri.</p>
      </PageHeader>
      <Card pad="roomy">
        <PlainForm
          action={ubahPeserta}
          kunci={newFormKey()}
          submit="Simpan"
          aside={
            <ButtonLink href={back} variant="plain">
              Kembali
            </ButtonLink>
          }
        >
          <FormHidden name="id" value={participant.id} />
          <FormHidden name="versi" value={participant.versi} />
          <FormField name="nama" label="Nama" defaultValue={participant.nama} maxLength={120} autoComplete="off" />
          <FormField
            name="nuptk"
            label="NUPTK"
            hint="16 angka."
            defaultValue={participant.nuptk ?? ""}
            inputMode="numeric"
            autoComplete="off"
            optional
          />
          <FormField
            name="bidangStudi"
            label="Bidang studi"
            hint={participant.rombel ? `Sama dengan bidang studi rombel ${participant.rombel}.` : undefined}
            defaultValue={participant.bidangStudi}
            maxLength={80}
          />
          <FormField
            name="asalSekolah"
            label="Asal sekolah"
            defaultValue={participant.asalSekolah}
            maxLength={120}
            optional
          />
        </PlainForm>
      </Card>
    </Page>
  );
}

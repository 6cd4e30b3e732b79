"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormHidden, FormRadio } from "@/components/form/fields";
import { GivenAccount } from "@/components/kantor/given-account";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { tunjukKepsek } from "@/lib/sekolah/actions";
import { TERM_LABELS } from "@/lib/sekolah/labels";
import { appointSchema } from "@/lib/sekolah/schema";

/**
 * The next holder of a school's post: a hand-over from `holder`, or a first appointment where there is none. All words on it
 * stand in the form, which gives way to the answer: by then the page behind it already knows the new holder.
 */
export function AppointForm({
  kunci,
  school,
  holder,
}: {
  kunci: string;
  school: { id: string; versi: number };
  holder: string | null;
}) {
  const back = `/dinas/sekolah/${school.id}`;
  return (
    <ActionForm
      action={tunjukKepsek}
      schema={appointSchema}
      kunci={kunci}
      submit={holder ? "Serahkan jabatan" : "Tunjuk"}
      aside={
        <ButtonLink href={back} variant="plain">
          Batal
        </ButtonLink>
      }
      onSuccess={({ nama, username, kode, berlakuSampai }) => (
        <GivenAccount
          title={`${nama} sekarang memegang jabatan ini`}
          nama={nama}
          username={username}
          code={{ kode, berlakuSampai }}
          backHref={back}
          back="Kembali ke sekolah"
        />
      )}
    >
      {holder ? (
        <Notice tone="wait" title={`Serah terima: masa jabatan ${holder} berakhir saat itu juga`}>
          <p>
            Ia langsung keluar dari akun sekolah; password, kode, surel, dan teleponnya diganti. Pendaftaran yang
            menunggu tetap di sekolah ini, dan semua keputusan yang lalu tetap atas namanya.
          </p>
        </Notice>
      ) : (
        <p>Isi data kepala definitif, atau Plt sampai ada yang definitif.</p>
      )}
      <FormHidden name="sekolahId" value={school.id} />
      <FormHidden name="versi" value={school.versi} />
      <FormRadio
        name="jenis"
        label="Jabatan"
        options={[
          { value: "definitif", label: TERM_LABELS.definitif },
          { value: "plt", label: TERM_LABELS.plt, note: "Sampai kepala definitif ditunjuk" },
        ]}
      />
      <FormField name="nama" label="Nama lengkap" autoComplete="off" maxLength={120} />
      <FormField
        name="nip"
        label="NIP"
        hint="18 angka."
        optional
        width="code"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <FormField
        name="surel"
        label="Surel (e-mail)"
        hint="Untuk kabar dan Lupa password. Masuknya tetap dengan NPSN."
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
      />
      <FormField name="telepon" label="Telepon" type="tel" inputMode="tel" autoComplete="off" />
    </ActionForm>
  );
}

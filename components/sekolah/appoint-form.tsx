"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormHidden, FormRadio } from "@/components/form/fields";
import { GivenAccount } from "@/components/kantor/given-account";
import { ButtonLink } from "@/components/ui/button";
import { tunjukKepsek } from "@/lib/sekolah/actions";
import { TERM_LABELS } from "@/lib/sekolah/labels";
import { appointSchema } from "@/lib/sekolah/schema";

/** The next holder of a school's post. `submit` says whether this is a first appointment or a hand-over. */
export function AppointForm({
  kunci,
  school,
  jenis,
  submit,
}: {
  kunci: string;
  school: { id: string; versi: number };
  /** What is chosen already, e.g. where the inbox asked for a Plt. */
  jenis?: "definitif" | "plt";
  submit: string;
}) {
  const back = `/dinas/sekolah/${school.id}`;
  return (
    <ActionForm
      action={tunjukKepsek}
      schema={appointSchema}
      kunci={kunci}
      submit={submit}
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
      <FormHidden name="sekolahId" value={school.id} />
      <FormHidden name="versi" value={school.versi} />
      <FormRadio
        name="jenis"
        label="Jabatan"
        defaultValue={jenis}
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

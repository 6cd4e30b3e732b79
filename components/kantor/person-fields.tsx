"use client";
import { FormCheckbox, FormField } from "@/components/form/fields";

/** Who gets the account; `peran` says what for ("mentor"). */
export function PersonFields({ peran }: { peran: string }) {
  return (
    <>
      <FormField name="nama" label="Nama lengkap" autoComplete="off" maxLength={120} />
      <FormField
        name="surel"
        label="Surel (e-mail)"
        hint="Dipakai untuk masuk, jadi pastikan benar."
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
      />
      <FormField name="telepon" label="Telepon" type="tel" inputMode="tel" autoComplete="off" />
      <FormCheckbox
        name="sudahPunyaAkun"
        optional
        label="Orang ini sudah punya akun dengan surel itu"
        note={`Peran ${peran} ditambahkan ke akunnya dan pemiliknya kami kabari. Nama dan passwordnya tidak berubah.`}
      />
    </>
  );
}

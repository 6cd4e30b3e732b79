"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormHidden, FormPassword } from "@/components/form/fields";
import { ubahKontak } from "@/lib/akun/profil/actions";
import { changeContactSchema } from "@/lib/akun/profil/schema";

/** E-mail address and telephone number; the current password proves that it is the owner who changes them. */
export function KontakForm({
  kunci,
  versi,
  surel,
  telepon,
}: {
  kunci: string;
  versi: number;
  surel: string | null;
  telepon: string | null;
}) {
  return (
    <ActionForm action={ubahKontak} schema={changeContactSchema} kunci={kunci} submit="Simpan perubahan">
      <FormHidden name="versi" value={versi} />
      <FormField
        name="surel"
        label="Surel"
        hint="Ke alamat ini kabar dan tautan lupa password dikirim."
        type="email"
        autoComplete="email"
        defaultValue={surel ?? ""}
        optional
      />
      <FormField
        name="telepon"
        label="Nomor telepon"
        type="tel"
        autoComplete="tel"
        defaultValue={telepon ?? ""}
        optional
      />
      <FormPassword
        name="passwordLama"
        label="Password saat ini"
        hint="Untuk memastikan Anda sendiri yang mengubahnya."
        autoComplete="current-password"
      />
    </ActionForm>
  );
}

"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormPassword, FormSelect } from "@/components/form/fields";
import { daftarLembaga } from "@/lib/kantor/actions";
import { ZONE_LABELS } from "@/lib/kantor/labels";
import { registerInstitutionSchema } from "@/lib/kantor/schema";
import { ZONES } from "@/lib/kernel/time";

const zones = ZONES.map((value) => ({ value, label: ZONE_LABELS[value] }));

/** A foundation or institution registers itself. */
export function InstitutionForm({ kunci }: { kunci: string }) {
  return (
    <ActionForm action={daftarLembaga} schema={registerInstitutionSchema} kunci={kunci} submit="Daftar" submitWide>
      <FormField name="namaInstansi" label="Nama yayasan atau lembaga" autoComplete="organization" maxLength={160} />
      <FormSelect name="zona" label="Zona waktu" options={zones} defaultValue="WIB" />
      <FormField name="nama" label="Nama lengkap Anda" autoComplete="name" maxLength={120} />
      <FormField
        name="surel"
        label="Surel (e-mail)"
        hint="Dipakai untuk masuk."
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
      />
      <FormField name="telepon" label="Telepon" type="tel" inputMode="tel" autoComplete="tel" />
      <FormPassword
        name="password"
        label="Password"
        hint="Paling sedikit 8 karakter. Beberapa kata yang tidak biasa bersama lebih kuat dan lebih mudah diingat."
        autoComplete="new-password"
      />
    </ActionForm>
  );
}

"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/fields";
import { aktifkan } from "@/lib/akun/masuk/actions";
import { activationSchema } from "@/lib/akun/masuk/schema";
import { NewPassword } from "./new-password";

/** A one-time code in exchange for a password of one's own. */
export function AktivasiForm({ kunci }: { kunci: string }) {
  return (
    <ActionForm action={aktifkan} schema={activationSchema} kunci={kunci} submit="Simpan dan masuk" submitWide>
      <FormField
        name="username"
        label="Username"
        hint="Guru: NUPTK atau surel. Kepala sekolah: NPSN. Peserta PLPG: nomor peserta. Mentor, kantor, dan lembaga: surel."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FormField
        name="kode"
        label="Kode sekali pakai"
        hint="28 huruf dan angka. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh."
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <NewPassword />
    </ActionForm>
  );
}

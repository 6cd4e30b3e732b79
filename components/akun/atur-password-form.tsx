"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormHidden } from "@/components/form/fields";
import { aturPassword } from "@/lib/akun/masuk/actions";
import { resetSchema } from "@/lib/akun/masuk/schema";
import { NewPassword } from "./new-password";

/** A new password with the code of a link. `surel` is shown to password managers, so that they know whose password it is. */
export function AturPasswordForm({ kunci, kode, surel }: { kunci: string; kode: string; surel: string | null }) {
  return (
    <ActionForm action={aturPassword} schema={resetSchema} kunci={kunci} submit="Simpan dan masuk" submitWide>
      <FormHidden name="kode" value={kode} />
      {surel ? <input type="text" autoComplete="username" defaultValue={surel} readOnly hidden /> : null}
      <NewPassword />
    </ActionForm>
  );
}

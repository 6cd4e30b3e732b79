"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormPassword } from "@/components/form/fields";
import { gantiPassword } from "@/lib/akun/profil/actions";
import { changePasswordSchema } from "@/lib/akun/profil/schema";
import { NewPassword } from "./new-password";

/** The current password and a new one. `username` is shown to password managers, so that they know whose password it is. */
export function GantiPasswordForm({ kunci, username }: { kunci: string; username: string | null }) {
  return (
    <ActionForm action={gantiPassword} schema={changePasswordSchema} kunci={kunci} submit="Ganti Password" submitWide>
      {username ? <input type="text" autoComplete="username" defaultValue={username} readOnly hidden /> : null}
      <FormPassword name="passwordLama" label="Password saat ini" autoComplete="current-password" />
      <NewPassword label="Password baru" />
    </ActionForm>
  );
}

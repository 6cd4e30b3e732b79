"use client";
import { FormPassword } from "@/components/form/fields";

/** The one way to ask for a new password. Shown on request instead of typed twice: what one sees needs no repetition. */
export function NewPassword({ label = "Password baru" }: { label?: string }) {
  return (
    <FormPassword
      name="passwordBaru"
      label={label}
      autoComplete="new-password"
      hint="Paling sedikit 8 karakter, boleh memakai spasi. Lebih kuat dan lebih mudah diingat: empat kata atau lebih yang tidak biasa bersama."
    />
  );
}

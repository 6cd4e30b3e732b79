"use client";
import { FormField } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { Notice } from "@/components/ui/notice";
import { mintaTautan } from "@/lib/akun/masuk/actions";

/** Asks for a link by e-mail. The answer is the same for everybody. */
export function LupaPasswordForm({ kunci }: { kunci: string }) {
  return (
    <PlainForm
      action={mintaTautan}
      kunci={kunci}
      submit="Kirim tautan"
      submitWide
      onSuccess={(_, message) => (
        <Notice tone="good" title="Permintaan diterima" live="status">
          <p>{message}</p>
        </Notice>
      )}
    >
      <FormField
        name="username"
        label="Username"
        hint="Tautan dikirim ke alamat surel yang tercatat pada akun itu."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
    </PlainForm>
  );
}

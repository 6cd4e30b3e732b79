"use client";
import { FormHidden, FormPassword } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { daftar } from "@/lib/akun/pendaftaran/actions";
import type { RegistrationFacts } from "@/lib/akun/pendaftaran/schema";

/** Step 3: the checked facts go along as they were shown, with the password that is made here and kept nowhere else. */
export function SendRegistrationForm({ kunci, facts }: { kunci: string; facts: RegistrationFacts }) {
  return (
    <PlainForm action={daftar} kunci={kunci} submit="Kirim pendaftaran">
      {Object.entries(facts).map(([name, value]) => (
        <FormHidden key={name} name={name} value={value ?? ""} />
      ))}
      {/* For password managers only: under which name to keep it. */}
      <input
        type="text"
        autoComplete="username"
        defaultValue={facts.nuptk ?? facts.surel}
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        readOnly
      />
      <FormPassword
        name="password"
        label="Buat password"
        hint="Paling sedikit 8 karakter. Beberapa kata yang hanya Anda yang tahu lebih aman daripada satu kata yang rumit."
        autoComplete="new-password"
      />
    </PlainForm>
  );
}

"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/fields";
import { buatMentor } from "@/lib/kantor/actions";
import { createMentorSchema } from "@/lib/kantor/schema";
import { GivenAccount } from "./given-account";
import { PersonFields } from "./person-fields";

/** A new mentor of the LPTK. */
export function MentorForm({ kunci }: { kunci: string }) {
  return (
    <ActionForm
      action={buatMentor}
      schema={createMentorSchema}
      kunci={kunci}
      submit="Tambah mentor"
      onSuccess={({ nama, username, code }) => (
        <GivenAccount
          title={code ? `Akun mentor untuk ${nama} siap` : `${nama} sekarang mentor LPTK Anda`}
          nama={nama}
          username={code ? `${username} atau nomor registrasi instruktur` : username}
          code={code}
          backHref="/lptk/mentor"
          back="Ke daftar mentor"
        />
      )}
    >
      <FormField
        name="nomorRegistrasi"
        label="Nomor registrasi instruktur"
        hint="Dapat dipakai untuk masuk, selain surel."
        width="code"
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={40}
      />
      <PersonFields peran="mentor" />
    </ActionForm>
  );
}

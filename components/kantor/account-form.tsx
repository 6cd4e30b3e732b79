"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormHidden } from "@/components/form/fields";
import { tambahAkunKantor } from "@/lib/kantor/actions";
import { addAccountSchema } from "@/lib/kantor/schema";
import { GivenAccount } from "./given-account";
import { PersonFields } from "./person-fields";

/** A further account in an office. */
export function AccountForm({ kunci, instansiId, peran }: { kunci: string; instansiId: string; peran: string }) {
  return (
    <ActionForm
      action={tambahAkunKantor}
      schema={addAccountSchema}
      kunci={kunci}
      submit="Tambah akun"
      onSuccess={({ nama, username, code }) => (
        <GivenAccount
          title={code ? `Akun untuk ${nama} siap` : `Peran ditambahkan ke akun ${nama}`}
          nama={nama}
          username={username}
          code={code}
          backHref={`/dinas/kantor/${instansiId}`}
          back="Kembali ke kantor"
        />
      )}
    >
      <FormHidden name="instansiId" value={instansiId} />
      <PersonFields peran={peran} />
    </ActionForm>
  );
}

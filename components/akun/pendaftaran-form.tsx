"use client";
import { ActionForm } from "@/components/form/action-form";
import { gantiSekolah, isiPendaftaran } from "@/lib/akun/pendaftaran/actions";
import { type Draft, factsSchema } from "@/lib/akun/pendaftaran/schema";
import { ChangeSchoolButton, FactsFields } from "./pendaftaran-facts-fields";

/** Step 2 of the registration. */
export function RegistrationForm({ kunci, npsn, draft }: { kunci: string; npsn: string; draft: Draft }) {
  return (
    <ActionForm
      action={isiPendaftaran}
      schema={factsSchema}
      kunci={kunci}
      submit="Lanjut"
      aside={<ChangeSchoolButton action={gantiSekolah} />}
    >
      <FactsFields npsn={npsn} draft={draft} />
    </ActionForm>
  );
}

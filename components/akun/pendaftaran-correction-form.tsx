"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormHidden, FormPassword } from "@/components/form/fields";
import { ajukanUlang, gantiSekolahPerbaikan, perbaiki } from "@/lib/akun/pendaftaran/actions";
import { correctSchema, type Draft } from "@/lib/akun/pendaftaran/schema";
import { registrationWorkflow } from "@/lib/akun/pendaftaran/status";
import { ChangeSchoolButton, FactsFields } from "./pendaftaran-facts-fields";

/** Corrects what waits, or corrects and resubmits what was rejected. */
export function CorrectionForm({
  event,
  kunci,
  npsn,
  versi,
  draft,
}: {
  event: "perbaiki" | "ajukanUlang";
  kunci: string;
  npsn: string;
  versi: number;
  draft: Draft;
}) {
  return (
    <ActionForm
      action={event === "perbaiki" ? perbaiki : ajukanUlang}
      schema={correctSchema}
      kunci={kunci}
      submit={registrationWorkflow.events[event].label}
      aside={<ChangeSchoolButton action={gantiSekolahPerbaikan} />}
    >
      <FormHidden name="versi" value={versi} />
      <FactsFields npsn={npsn} draft={draft} />
      <FormPassword
        name="passwordLama"
        label="Password Anda"
        hint="Hanya bila NUPTK, surel, atau telepon Anda ubah."
        autoComplete="current-password"
        optional
      />
    </ActionForm>
  );
}

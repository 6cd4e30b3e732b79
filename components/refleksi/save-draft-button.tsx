"use client";
import { useThisForm } from "@/components/form/form-context";
import { SubmitButton } from "@/components/ui/submit-button";

/** Simpan of a draft: what is still empty does not keep the browser from sending the rest. */
export function SaveDraftButton() {
  const { isPending } = useThisForm();
  return (
    <SubmitButton formNoValidate busy={isPending}>
      Simpan
    </SubmitButton>
  );
}

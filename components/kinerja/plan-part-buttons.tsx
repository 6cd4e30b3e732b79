"use client";
import { useThisForm } from "@/components/form/form-context";
import { StickyActions } from "@/components/ui/sticky-actions";
import { SubmitButton } from "@/components/ui/submit-button";

/** Simpan Draf goes back to the list, Lanjut to the next step; what is still empty keeps the browser from neither. */
export function PlanPartButtons() {
  const { isPending } = useThisForm();
  return (
    <StickyActions>
      <SubmitButton name="lanjut" value="daftar" variant="quiet" formNoValidate busy={isPending}>
        Simpan Draf
      </SubmitButton>
      <SubmitButton name="lanjut" value="lanjut" formNoValidate busy={isPending}>
        Lanjut
      </SubmitButton>
    </StickyActions>
  );
}

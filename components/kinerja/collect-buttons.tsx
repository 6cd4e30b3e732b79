"use client";
import { useThisForm } from "@/components/form/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { COLLECT_LABELS } from "@/lib/kinerja/bukti/labels";

/** Kumpulkan goes on to the confirmation, Simpan Draf back to the list; both keep the tick. */
export function CollectButtons() {
  const { isPending } = useThisForm();
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="lanjut" value="kumpulkan" busy={isPending}>
        {COLLECT_LABELS.collect}
      </SubmitButton>
      <SubmitButton name="lanjut" value="draf" variant="quiet" formNoValidate busy={isPending}>
        {COLLECT_LABELS.saveDraft}
      </SubmitButton>
    </div>
  );
}

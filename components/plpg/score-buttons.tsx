"use client";
import { useThisForm } from "@/components/form/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { GRADING_LABELS } from "@/lib/plpg/nilai/labels";

/** Simpan nilai, and where somebody else waits, the same and on to them. */
export function ScoreButtons({ hasNext }: { hasNext: boolean }) {
  const { isPending } = useThisForm();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SubmitButton busy={isPending} name="lanjut" value="tetap">
        {GRADING_LABELS.save}
      </SubmitButton>
      {hasNext ? (
        <SubmitButton busy={isPending} variant="quiet" name="lanjut" value="berikutnya">
          {GRADING_LABELS.saveNext}
        </SubmitButton>
      ) : null}
    </div>
  );
}

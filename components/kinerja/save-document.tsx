"use client";
import type { ReactNode } from "react";
import { useThisForm } from "@/components/form/form-context";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * Simpan of a document. The browser's own check is left out: number and date are hidden for kinds that have neither, and the server
 * asks for them where they are needed.
 */
export function SaveDocument({ aside }: { aside: ReactNode }) {
  const { isPending } = useThisForm();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <SubmitButton formNoValidate busy={isPending}>
        Simpan dokumen
      </SubmitButton>
      {aside}
    </div>
  );
}

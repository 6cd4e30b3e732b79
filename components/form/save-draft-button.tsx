"use client";
import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { useThisForm } from "./form-context";

/** Keeps a draft: what is still empty does not keep the browser from sending the rest. `lanjut` says where it leads next. */
export function SaveDraftButton({ children = "Simpan", lanjut }: { children?: ReactNode; lanjut?: string }) {
  const { isPending } = useThisForm();
  return (
    <SubmitButton
      formNoValidate
      busy={isPending}
      {...(lanjut === undefined ? {} : { name: "lanjut", value: lanjut, variant: "quiet" })}
    >
      {children}
    </SubmitButton>
  );
}

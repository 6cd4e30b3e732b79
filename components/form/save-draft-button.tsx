"use client";
import type { ReactNode } from "react";
import type { ButtonProps } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useThisForm } from "./form-context";

/**
 * Keeps a draft: what is still empty does not keep the browser from sending the rest. Where a form has several, `lanjut` is what
 * this one sends besides.
 */
export function SaveDraftButton({
  children = "Simpan",
  lanjut,
  ...rest
}: {
  children?: ReactNode;
  lanjut?: string;
} & Pick<ButtonProps, "variant" | "icon">) {
  const { isPending } = useThisForm();
  return (
    <SubmitButton {...rest} formNoValidate busy={isPending} name={lanjut && "lanjut"} value={lanjut}>
      {children}
    </SubmitButton>
  );
}

import type { ReactNode } from "react";
import { FormHidden } from "@/components/form/fields";
import type { FormProps } from "@/components/form/form-frame";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import type { FormAction } from "@/components/form/use-submission";
import { ButtonLink } from "@/components/ui/button";

/**
 * A decision that needs its reason: quick phrases, words of one's own, or both. Stands on a page of its own, so that a refusal
 * of the form is seen without JavaScript too.
 */
export function ReasonForm<T>({
  action,
  kunci,
  hidden,
  phrases,
  submit,
  backHref,
  hint,
  submitVariant = "refuse",
  onSuccess,
  children,
}: {
  action: FormAction<T>;
  kunci: string;
  hidden: Record<string, string | number>;
  phrases: readonly string[];
  submit: string;
  backHref: string;
  /** Who will read the reason. */
  hint: ReactNode;
  /** What is decided besides, above the reason. */
  children?: ReactNode;
} & Pick<FormProps<T>, "submitVariant" | "onSuccess">) {
  return (
    <PlainForm
      action={action}
      kunci={kunci}
      submit={submit}
      submitVariant={submitVariant}
      onSuccess={onSuccess}
      aside={
        <ButtonLink href={backHref} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      {Object.entries(hidden).map(([name, value]) => (
        <FormHidden key={name} name={name} value={value} />
      ))}
      {children}
      <ReasonFields phrases={phrases} hint={hint} />
    </PlainForm>
  );
}

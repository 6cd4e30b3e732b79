import type { ReactNode } from "react";
import { FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import type { FormProps } from "@/components/form/form-frame";
import { PlainForm } from "@/components/form/plain-form";
import type { FormAction } from "@/components/form/use-submission";
import { ButtonLink } from "@/components/ui/button";
import { REASON_MAX } from "@/lib/kernel/workflow";

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
      <FormRadio
        name="frasa"
        label="Pilih alasan"
        options={[
          ...phrases.map((phrase) => ({ value: phrase, label: phrase })),
          { value: "", label: "Alasan lain, saya tulis di bawah" },
        ]}
        defaultValue=""
      />
      <FormTextArea
        name="alasan"
        label="Penjelasan"
        hint={<>Perlu diisi bila memilih alasan lain. {hint}</>}
        optional
        maxLength={REASON_MAX}
      />
    </PlainForm>
  );
}

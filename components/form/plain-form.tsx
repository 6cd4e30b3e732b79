"use client";
import { type FormEvent, useId } from "react";
import { FormFrame, type FormProps } from "./form-frame";
import { clearPasswords, submitterOf } from "./form-values";
import { useSubmission } from "./use-submission";

const nothing = () => ({});

/**
 * A form whose check is only the server's: decisions (Setujui, Tolak with a reason), searches, settings. Carries neither
 * react-hook-form nor zod to the browser and can be used straight from a server page:
 *
 * ```tsx
 * <PlainForm action={setujui} kunci={newFormKey()} submit="Setujui">
 *   <FormHidden name="id" value={guru.id} />
 * </PlainForm>
 * ```
 */
export function PlainForm<T>(props: FormProps<T>) {
  const formId = useId();
  const submission = useSubmission(props.action, props.kunci);
  const { result, send } = submission;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    send(new FormData(form, submitterOf(event)), form, () => clearPasswords(form));
  }

  return (
    <FormFrame
      props={props}
      submission={submission}
      formId={formId}
      errorOf={(name) => (result && !result.ok ? result.fieldErrors?.[name] : undefined)}
      register={nothing}
      onSubmit={onSubmit}
    />
  );
}

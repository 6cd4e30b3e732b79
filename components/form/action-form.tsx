"use client";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { type FormEvent, useId, useMemo, useRef } from "react";
import { type FieldError, type FieldErrors, type FieldValues, get, type Resolver, useForm } from "react-hook-form";
import type { ActionResult } from "@/lib/kernel/result";
import { FormFrame, type FormProps } from "./form-frame";
import { clearPasswords, formValues, submitterOf } from "./form-values";
import { useSubmission } from "./use-submission";

/** Any `zod/mini` schema: the one that the action parses with. */
export type BrowserSchema = Parameters<typeof standardSchemaResolver<FieldValues, unknown, FieldValues>>[0];

/** zod's own words mean that the schema has none: nobody typed this. The server says the same (lib/server/action.ts). */
const inWords = (message: string) => (message === "Invalid input" ? "Isian ini tidak dapat diterima." : message);

/** The sentences of react-hook-form's nested errors by field name. */
function sentences(errors: FieldErrors, path = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, error] of Object.entries(errors)) {
    if (!error) continue;
    const name = path + key;
    if (typeof error.message === "string") found[name] = inWords(error.message);
    else Object.assign(found, sentences(error as FieldErrors, `${name}.`));
  }
  return found;
}

/** The refused fields in the order in which they stand on the page. */
function inPageOrder(found: Record<string, string>, form: HTMLFormElement): Record<string, string> {
  const names = Array.from(form.elements, (element) => element.getAttribute("name") ?? "");
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}

function serverErrors(result: ActionResult | null): FieldErrors | undefined {
  if (!result || result.ok || !result.fieldErrors) return undefined;
  return Object.fromEntries(
    Object.entries(result.fieldErrors).map(([name, message]) => [name, { type: "server", message }]),
  );
}

/**
 * A form that is filled in. It posts by itself before JavaScript arrives; then react-hook-form checks it with the action's
 * own schema when it is sent, and again at each change after that. A schema cannot cross from server to client, so each form is
 * one small client component:
 *
 * ```tsx
 * "use client";
 * export function MasukForm({ kunci }: { kunci: string }) {
 *   return (
 *     <ActionForm action={masuk} schema={masukSchema} kunci={kunci} submit="Masuk">
 *       <FormField name="username" label="Username" hint="…" autoComplete="username" />
 *       <FormPassword name="password" label="Password" autoComplete="current-password" />
 *     </ActionForm>
 *   );
 * }
 * ```
 * Where the server's check is enough, `PlainForm` costs the reader less.
 */
export function ActionForm<T>({ schema, ...props }: FormProps<T> & { schema: BrowserSchema }) {
  const formId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const submission = useSubmission(props.action, props.kunci);
  const { result, refuse, send } = submission;

  // The schema sees what the server will see, taken from the form itself, so both say the same words.
  const resolver = useMemo<Resolver>(() => {
    const check = standardSchemaResolver(schema);
    return (_values, context, options) =>
      check(formRef.current ? formValues(new FormData(formRef.current)) : {}, context, options);
  }, [schema]);
  const errors = useMemo(() => serverErrors(result), [result]);
  const { register, handleSubmit, formState } = useForm({
    resolver,
    errors,
    mode: result ? "onChange" : "onSubmit",
    shouldFocusError: false, // the summary takes the focus
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const formData = new FormData(form, submitterOf(event));
    return handleSubmit(
      () => send(formData, () => clearPasswords(form)),
      (found) => refuse(inPageOrder(sentences(found), form)),
    )(event);
  }

  return (
    <FormFrame
      props={props}
      submission={submission}
      formRef={formRef}
      formId={formId}
      errorOf={(name) => {
        const error: FieldError | undefined = get(formState.errors, name);
        return error?.message === undefined ? undefined : inWords(error.message);
      }}
      register={register}
      onSubmit={onSubmit}
    />
  );
}

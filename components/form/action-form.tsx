"use client";
import { type FormEvent, useId, useMemo, useRef } from "react";
import { type FieldErrors, type Resolver, useForm } from "react-hook-form";
import { FormFrame, type FormProps } from "./form-frame";
import { clearPasswords, formValues, submitterOf } from "./form-values";
import { useSubmission } from "./use-submission";

/** Any `zod/mini` schema: the one that the action parses with. Only the standard face of it is used here. */
export type BrowserSchema = {
  readonly "~standard": {
    readonly validate: (value: unknown) => Validation | Promise<Validation>;
  };
};
type Validation = { readonly issues?: readonly Issue[] };
type Issue = { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] };

/** The first sentence per field, as lib/server/action.ts gives it: zod's own words mean that the schema has none. */
function sentences(issues: readonly Issue[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of issues) {
    const [name = ""] = path ?? [];
    found[String(typeof name === "object" ? name.key : name)] ??=
      message === "Invalid input" ? "Isian ini tidak dapat diterima." : message;
  }
  return found;
}

const asErrors = (found: Record<string, string>): FieldErrors =>
  Object.fromEntries(Object.entries(found).map(([name, message]) => [name, { type: "isian", message }]));

/** The refused fields in the order in which they stand on the page. */
function inPageOrder(errors: FieldErrors, form: HTMLFormElement): Record<string, string> {
  const names = Array.from(form.elements, (element) => element.getAttribute("name") ?? "");
  return Object.fromEntries(
    Object.entries(errors)
      .map(([name, error]) => [name, String(error?.message)] as const)
      .sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)),
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
 * Names of fields are flat (no dots). Where the server's check is enough, `PlainForm` costs the reader less.
 */
export function ActionForm<T>({ schema, ...props }: FormProps<T> & { schema: BrowserSchema }) {
  const formId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const submission = useSubmission(props.action, props.kunci);
  const { result, refuse, send } = submission;

  // The schema sees what the server will see, taken from the form itself, so both say the same words.
  const resolver: Resolver = async (values) => {
    const typed = formRef.current ? formValues(new FormData(formRef.current)) : {};
    const { issues } = await schema["~standard"].validate(typed);
    return issues ? { values: {}, errors: asErrors(sentences(issues)) } : { values, errors: {} };
  };
  const errors = useMemo(() => (result && !result.ok ? asErrors(result.fieldErrors ?? {}) : undefined), [result]);
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
      () => send(formData, form, () => clearPasswords(form)),
      (found) => refuse(inPageOrder(found, form)),
    )(event);
  }

  return (
    <FormFrame
      props={props}
      submission={submission}
      formRef={formRef}
      formId={formId}
      errorOf={(name) => {
        const message = formState.errors[name]?.message;
        return typeof message === "string" ? message : undefined;
      }}
      register={register}
      onSubmit={onSubmit}
    />
  );
}

"use client";
import { cx } from "class-variance-authority";
import { type ComponentProps, type ReactNode, type Ref, useEffect, useSyncExternalStore } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormContext, type FormContextValue, fieldId } from "./form-context";
import { type FormAction, KEY_FIELD, type Submission } from "./use-submission";

/** What both kinds of form take. */
export type FormProps<T> = {
  /** The server action itself, never a wrapper of it: the form must work before JavaScript arrives. */
  action: FormAction<T>;
  /** `newFormKey()` of lib/kernel/form-key, called by the server page: the same form sent twice has one effect. */
  kunci: string;
  /** Words on the one submit button. Without it, put `SubmitButton`s of your own among the children. */
  submit?: ReactNode;
  submitVariant?: ComponentProps<typeof SubmitButton>["variant"];
  submitIcon?: ReactNode;
  submitWide?: boolean;
  /** Stands beside the submit button: a quiet way out ("Batal"). */
  aside?: ReactNode;
  /** Names the form for screen readers where a page has several. */
  label?: string;
  className?: string;
  /** After success, shows this instead of the form. Without it the form stays and the message stands above it. */
  onSuccess?: (data: T, message: string | undefined) => ReactNode;
  children?: ReactNode;
};

const ERROR_PREFIX = "Galat: ";

/** The page's title begins with "Galat: " as long as a form on it stands refused. */
function useErrorTitle(isRefused: boolean) {
  useEffect(() => {
    if (!isRefused) return;
    if (!document.title.startsWith(ERROR_PREFIX)) document.title = ERROR_PREFIX + document.title;
    return () => {
      document.title = document.title.replace(ERROR_PREFIX, "");
    };
  }, [isRefused]);
}

const never = () => () => undefined;

/** False on the server and until React runs in the browser. */
function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The markup that both kinds of form share: key, summary, message, fields, button. */
export function FormFrame<T>({
  props,
  submission,
  formRef,
  formId,
  errorOf,
  register,
  onSubmit,
}: {
  props: FormProps<T>;
  submission: Submission<T>;
  formRef?: Ref<HTMLFormElement>;
  onSubmit: ComponentProps<"form">["onSubmit"];
} & Pick<FormContextValue, "formId" | "errorOf" | "register">) {
  const { result, attempt, values, formAction, key, isPending } = submission;
  const isHydrated = useHydrated();
  const failure = result && !result.ok ? result : null;
  useErrorTitle(failure !== null);

  if (result?.ok && props.onSuccess) return props.onSuccess(result.data, result.message);

  return (
    <FormContext value={{ formId, errorOf, values, register, isPending, refused: failure }}>
      <form
        ref={formRef}
        id={formId}
        action={formAction}
        onSubmit={onSubmit}
        noValidate={isHydrated}
        aria-label={props.label}
        className={cx("grid gap-5", props.className)}
      >
        <input type="hidden" name={KEY_FIELD} value={key} />
        {failure ? (
          <ErrorSummary
            title={failure.message}
            attempt={attempt}
            items={Object.entries(failure.fieldErrors ?? {}).map(([name, message]) => ({
              href: `#${fieldId(formId, name)}`,
              message,
            }))}
          />
        ) : null}
        <div role="status" className="empty:hidden">
          {result?.ok && result.message ? <Notice tone="good" title={result.message} /> : null}
        </div>
        {props.children}
        {props.submit ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <SubmitButton
              busy={isPending}
              variant={props.submitVariant}
              icon={props.submitIcon}
              wide={props.submitWide}
            >
              {props.submit}
            </SubmitButton>
            {props.aside}
          </div>
        ) : null}
      </form>
    </FormContext>
  );
}

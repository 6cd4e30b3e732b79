"use client";
import { type ChangeEventHandler, createContext, type FocusEventHandler, useContext } from "react";
import { type ControlProps, describedBy } from "@/components/ui/field";
import type { Failure } from "@/lib/kernel/result";

/** Any control that can be registered. */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

type Registration = {
  onChange?: ChangeEventHandler<Control>;
  onBlur?: FocusEventHandler<Control>;
  ref?: (element: Control | null) => void;
};

export type FormContextValue = {
  /** Begins every control's id, so that two forms can stand on one page. */
  formId: string;
  /** The sentence at a field, or undefined. */
  errorOf: (name: string) => string | undefined;
  /** What was typed before the form was refused; undefined on the first visit. */
  values?: Record<string, string>;
  /** Joins a control to react-hook-form; empty where the form has no browser-side check. */
  register: (name: string) => Registration;
  isPending: boolean;
  /** How the last sending was refused; null when it was not. */
  refused: Failure | null;
};

export const FormContext = createContext<FormContextValue | null>(null);

export const fieldId = (formId: string, name: string) => `${formId}-${name}`;

/** Whether the form around is being sent, for buttons of one's own. */
export function useThisForm(): FormContextValue {
  const form = useContext(FormContext);
  if (!form) throw new Error("Form fields must stand inside ActionForm or PlainForm");
  return form;
}

/** Everything a control of the form around needs to know: identity, words, earlier value, registration. */
export function useField(name: string, hint?: unknown) {
  const { formId, errorOf, values, register } = useThisForm();
  const id = fieldId(formId, name);
  const error = errorOf(name);
  const control: ControlProps = {
    id,
    "aria-describedby": describedBy({ id, hint: Boolean(hint), error }),
    "aria-invalid": error ? true : undefined,
  };
  return { id, error, control, values, typed: values?.[name], registration: { name, ...register(name) } };
}

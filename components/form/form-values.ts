import type { FormEvent } from "react";
import { KEY_FIELD } from "./use-submission";

/** The button that sent the form: its name and value belong to what is sent. */
export function submitterOf(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  return event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
}

/** What the server's schema will see: fields by name, without the form's own (key, framework); repeated names as a list. */
export function formValues(formData: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const values: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(formData.keys())) {
    if (name === KEY_FIELD || name.startsWith("$ACTION_")) continue;
    const [first, ...more] = formData.getAll(name);
    if (first !== undefined) values[name] = more.length > 0 ? [first, ...more] : first;
  }
  return values;
}

/** A password that has done its work does not stay on the screen. */
export function clearPasswords(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>("input[autocomplete$=-password]")) input.value = "";
}

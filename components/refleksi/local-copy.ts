/** What was typed and has not reached the server for sure, on this device alone. It survives a dead battery and a lost session. */
export type LocalCopy = {
  /** The stored answers it was written on. */
  dasar: string;
  fields: Record<string, string>;
};

const PREFIX = "draf-refleksi/";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Every named control that somebody types in or ticks; what is hidden belongs to the form. */
function* controlsOf(form: HTMLFormElement): Generator<Control> {
  for (const element of form.elements) {
    const isTyped =
      element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== "hidden");
    if (isTyped && element.name !== "") yield element;
  }
}

/** Radios and ticks: they are chosen, their value is fixed. */
const isChosen = (control: Control): control is HTMLInputElement =>
  control.type === "radio" || control.type === "checkbox";

/** What stands in the form now. */
export function typedFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    if (!isChosen(control) || control.checked) fields[control.name] = control.value;
  }
  return fields;
}

/** What stood in the form when the server made it, whatever was typed or restored since. */
export function storedFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    if (!isChosen(control)) fields[control.name] = control.defaultValue;
    else if (control.defaultChecked) fields[control.name] = control.value;
  }
  return fields;
}

/** Some browsers forbid the store, and a full one throws: then the server's copy is the only one. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function keepCopy(name: string, copy: LocalCopy): void {
  quietly(() => localStorage.setItem(PREFIX + name, JSON.stringify(copy)));
}

export function dropCopy(name: string): void {
  quietly(() => localStorage.removeItem(PREFIX + name));
}

export function readCopy(name: string): LocalCopy | null {
  return quietly(() => {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as LocalCopy);
  });
}

/** After an explicit Keluar nothing typed stays on the device (RELIABILITY A38); the server's copy does. */
export function dropAllCopies(): void {
  quietly(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  });
}

const bare = (text = "") => text.replace(/\s+/g, " ").trim();

/** Do both say the same? The server tidies spaces, so these do not count. */
export function saysTheSame(a: Record<string, string>, b: Record<string, string>): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((name) => bare(a[name]) === bare(b[name]));
}

/** Puts the copy's words into the form, as if they had been typed. */
export function fillIn(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const control of controlsOf(form)) {
    if (isChosen(control)) control.checked = fields[control.name] === control.value;
    else typeInto(control, fields[control.name] ?? "");
  }
}

/** Past React's own notion of the value, so that it takes the event for typing (the counter of letters, the live meter). */
export function typeInto(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

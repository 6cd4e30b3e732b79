/** What was typed and has not reached the server for sure, on this device alone. It survives a dead battery and a lost session. */
export type LocalCopy = {
  /** The stored draft it was written on. */
  dasar: string;
  /** It was sent and the answer has not come: the server may have it. */
  dikirim?: true;
  fields: Record<string, string>;
};

const PREFIX = "draf-";

/** What people type, tick or choose. Never a password, nor what the form carries for itself. */
const TYPED_INPUTS = ["radio", "checkbox", "text", "date", "time", "number"];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Which controls are meant. */
type Choice = (control: Control) => boolean;
const every: Choice = () => true;

/** Longer texts alone: no tick, no number, no name of anybody. */
export const isText: Choice = (control) => control instanceof HTMLTextAreaElement;

function* controlsOf(form: HTMLFormElement, isMeant: Choice): Generator<Control> {
  for (const element of form.elements) {
    const isTyped =
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && TYPED_INPUTS.includes(element.type));
    if (isTyped && element.name !== "" && isMeant(element)) yield element;
  }
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");

/** Several ticks of one name stand behind one another. */
function gather(
  form: HTMLFormElement,
  isMeant: Choice,
  read: (control: Control) => string | null,
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const control of controlsOf(form, isMeant)) {
    const value = read(control);
    if (value === null) continue;
    const before = fields[control.name];
    fields[control.name] = before === undefined ? value : `${before},${value}`;
  }
  return fields;
}

/** What stands in the form now. */
export function typedFields(form: HTMLFormElement, isMeant = every): Record<string, string> {
  return gather(form, isMeant, (control) => (isTick(control) && !control.checked ? null : control.value));
}

/** What stood in the form when the server made it, whatever was typed or restored since. */
export function storedFields(form: HTMLFormElement, isMeant = every): Record<string, string> {
  return gather(form, isMeant, (control) => {
    if (isTick(control)) return control.defaultChecked ? control.value : null;
    if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
    return [...control.options].find((option) => option.defaultSelected)?.value ?? "";
  });
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
export function fillIn(form: HTMLFormElement, fields: Record<string, string>, isMeant = every): void {
  for (const control of controlsOf(form, isMeant)) {
    const value = fields[control.name] ?? "";
    if (isTick(control)) control.checked = value.split(",").includes(control.value);
    else typeInto(control, value);
  }
}

/** Past React's own notion of the value, so that it takes the event for typing (the counter of letters, the live meter). */
export function typeInto(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

import {
  dropCopy,
  fillIn,
  isText,
  keepCopy,
  type LocalCopy,
  readCopy,
  saysTheSame,
  storedFields,
  typedFields,
} from "./local-copy";
import { TAKEN } from "./use-submission";

type Options = {
  form: HTMLFormElement;
  /** Tells this form's copy from others on the device. */
  name: string;
  /** What the server held when it made the form. */
  dasar: string;
  onRestored: () => void;
  /** The device holds other words than the form, and only the reader knows which are wanted. */
  onFound: (copy: LocalCopy) => void;
};

/**
 * Keeps the longer texts of a form on the device until the server has them, for a form that is sent once and has no draft on the server.
 */
export class WordKeeper {
  constructor(private readonly options: Options) {
    const { form, name } = options;
    form.addEventListener("input", this.keep);
    form.addEventListener("submit", this.onSubmit);
    form.addEventListener(TAKEN, this.forget);
    const copy = readCopy(name);
    // What was typed before this arrived is kept too.
    if (copy) this.meet(copy);
    else this.keep();
  }

  private meet(copy: LocalCopy): void {
    const { form, name, dasar, onFound } = this.options;
    const stored = storedFields(form, isText);
    const typed = typedFields(form, isText);
    const isUntouched = saysTheSame(typed, stored);
    if (saysTheSame(copy.fields, stored)) dropCopy(name);
    // Some browsers give a page its typed words back themselves: then there is nothing to do.
    else if (saysTheSame(copy.fields, typed)) return;
    else if (isUntouched && copy.dasar === dasar && !copy.dikirim) this.bringBack(copy);
    else onFound(copy);
  }

  stop(): void {
    const { form } = this.options;
    form.removeEventListener("input", this.keep);
    form.removeEventListener("submit", this.onSubmit);
    form.removeEventListener(TAKEN, this.forget);
  }

  /** Puts the device's words into the form. */
  bringBack({ fields }: LocalCopy): void {
    const { form, onRestored } = this.options;
    fillIn(form, fields, isText);
    this.keep();
    onRestored();
  }

  /** What stands in the form now; nothing where that is what the server gave. */
  readonly keep = () => {
    const { form, name, dasar } = this.options;
    const fields = typedFields(form, isText);
    if (saysTheSame(fields, storedFields(form, isText))) dropCopy(name);
    else keepCopy(name, { dasar, fields });
  };

  /** The server has the words, or the reader does not want them. */
  readonly forget = () => dropCopy(this.options.name);

  /** A device that dies now does not know whether the words arrived: they are offered, not put in, so nothing is sent twice unseen. */
  private readonly onSubmit = () => {
    const { name } = this.options;
    const copy = readCopy(name);
    if (copy) keepCopy(name, { ...copy, dikirim: true });
  };
}

import { unstable_isUnrecognizedActionError } from "next/navigation";
import type { ActionResult } from "@/lib/kernel/result";
import {
  dropCopy,
  fillIn,
  keepCopy,
  type LocalCopy,
  readCopy,
  saysTheSame,
  storedFields,
  typedFields,
} from "./local-copy";
import { type FormAction, KEY_FIELD } from "./use-submission";

/** A change is on the device at once and on the server within this time (RELIABILITY E7). */
const SAVE_EVERY_MS = 5_000;
const SOONEST_MS = 1_000;

export type Saved = { dasar: string; pada: string };
export type SaverState =
  | { is: "diam" }
  | { is: "tersimpan"; pada: string }
  | { is: "dipulihkan" }
  | { is: "terputus" }
  | { is: "keluar" }
  | { is: "diperbarui" }
  | { is: "ditolak"; pesan: string };

type Options = {
  form: HTMLFormElement;
  /** The hidden field that says which stored draft the form rests on. */
  base: HTMLInputElement;
  action: FormAction<Saved>;
  /** Tells this form's copy from others on the device. */
  name: string;
  onState: (state: SaverState) => void;
  /** The form rests on another stored draft now: the one that was just sent. */
  onSaved: (dasar: string) => void;
  /** The device holds other words than the server, and the server's are newer. */
  onFound: (copy: LocalCopy) => void;
};

/** Sends a form quietly while it is filled in, one sending at a time, and keeps a copy on the device until the server has it. */
export class DraftSaver {
  private isDirty = false;
  private isSending = false;
  private lastSent = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** A sending that was never answered: it may have arrived. */
  private unanswered: FormData | null = null;
  /** Simpan was pressed while a sending was under way. */
  private waiting: (() => void) | null = null;

  constructor(private readonly options: Options) {
    const { form, name, base, onFound } = options;
    form.addEventListener("input", this.onTyped);
    form.addEventListener("submit", this.onSubmit, true);
    window.addEventListener("online", this.schedule);
    const copy = readCopy(name);
    if (!copy) return;
    if (saysTheSame(copy.fields, storedFields(form))) dropCopy(name);
    else if (copy.dasar === base.value) this.bringBack(copy);
    else onFound(copy);
  }

  stop(): void {
    const { form } = this.options;
    form.removeEventListener("input", this.onTyped);
    form.removeEventListener("submit", this.onSubmit, true);
    window.removeEventListener("online", this.schedule);
    this.cancelTimer();
  }

  /** Puts the device's words into the form and sends them soon. */
  bringBack({ fields }: LocalCopy): void {
    fillIn(this.options.form, fields);
    this.onTyped();
    this.options.onState({ is: "dipulihkan" });
  }

  /** The reader wants what is stored. */
  forget(): void {
    dropCopy(this.options.name);
  }

  private readonly onTyped = () => {
    this.isDirty = true;
    this.keep();
    this.schedule();
  };

  /** A sending by hand does not pass one that is under way, or the two would meet as if they were two devices. */
  private readonly onSubmit = (event: SubmitEvent) => {
    this.cancelTimer();
    if (!this.isSending) return;
    event.preventDefault();
    event.stopPropagation();
    const { submitter } = event;
    this.waiting = () => this.options.form.requestSubmit(submitter);
  };

  private keep(): void {
    const { form, base, name } = this.options;
    keepCopy(name, { dasar: base.value, fields: typedFields(form) });
  }

  /** Sends soon what is not sent yet: after typing, with a new line, and after a sending by hand was refused. */
  readonly schedule = () => {
    if (this.timer !== null || this.isSending || (!this.isDirty && !this.unanswered)) return;
    const wait = Math.max(SOONEST_MS, this.lastSent + SAVE_EVERY_MS - Date.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.send();
    }, wait);
  };

  private cancelTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** What was never answered goes first, as it was: if it had arrived, it changes nothing and tells where we stand. */
  private async send(): Promise<void> {
    const { form, action, onState } = this.options;
    const sent = this.unanswered ?? new FormData(form);
    if (!this.unanswered) this.isDirty = false;
    sent.delete(KEY_FIELD);
    // Where the reader goes after saving by hand is not asked for now.
    if (sent.has("lanjut")) sent.set("lanjut", "");
    this.isSending = true;
    this.lastSent = Date.now();
    try {
      this.settle(await action(null, sent));
      this.unanswered = null;
    } catch (error) {
      this.unanswered = sent;
      onState({ is: unstable_isUnrecognizedActionError(error) ? "diperbarui" : "terputus" });
    }
    this.isSending = false;
    const { waiting } = this;
    this.waiting = null;
    if (waiting) waiting();
    else if (this.shouldGoOn) this.schedule();
  }

  /** After a refusal the reader acts first; the next key typed tries again. */
  private shouldGoOn = true;

  private settle(answer: ActionResult<Saved>): void {
    const { base, name, onState, onSaved } = this.options;
    this.shouldGoOn = answer.ok;
    if (!answer.ok) {
      this.isDirty = true;
      // Nothing is marked in a form that sends itself: the sentence of the field says more.
      const [pesan = answer.message] = answer.code === "isian_salah" ? Object.values(answer.fieldErrors ?? {}) : [];
      onState(answer.code === "belum_masuk" ? { is: "keluar" } : { is: "ditolak", pesan });
      return;
    }
    base.value = answer.data.dasar; // for the copy below, which does not wait for React
    onSaved(answer.data.dasar);
    if (this.isDirty) this.keep();
    else {
      dropCopy(name);
      onState({ is: "tersimpan", pada: answer.data.pada });
    }
  }
}

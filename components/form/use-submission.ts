"use client";
import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useActionState, useRef, useState, useTransition } from "react";
import { type ActionResult, type Failure, invalid } from "@/lib/kernel/result";

/** A server action as forms call it. */
export type FormAction<T> = (previous: ActionResult<T> | null, formData: FormData) => Promise<ActionResult<T>>;

/** Hidden field that makes a second sending of the same form harmless (one key, one effect). */
export const KEY_FIELD = "_kunci";

const LOST: Failure = {
  ok: false,
  code: "galat",
  message: "Belum terkirim: sambungan terputus atau server sibuk. Isian Anda masih ada di sini. Coba kirim lagi.",
};

const OUTDATED: Failure = {
  ok: false,
  code: "galat",
  message: "Aplikasi baru saja diperbarui. Salin isian yang panjang, muat ulang halaman ini, lalu kirim lagi.",
};

/** Told to a form whose words the server has. */
export const TAKEN = "diterima";
const tellTaken = (form: HTMLFormElement) => form.dispatchEvent(new Event(TAKEN));

/** A redirect after success arrives as an error. */
function leadsOn(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}

/** A UUID v4. Not crypto.randomUUID, which browsers withhold on a plain-http address in a school's own network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) => {
    const fixed = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * One form and its server action. Before JavaScript arrives the browser posts to `formAction` and the page comes back with
 * the result; afterwards `send` calls the action itself, so a lost connection is an answer too and nothing typed is lost.
 */
export function useSubmission<T>(action: FormAction<T>, firstKey: string) {
  const [posted, formAction] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const [seen, setSeen] = useState(posted);
  const [outcome, setOutcome] = useState({ result: posted, attempt: 1 });
  const [key, setKey] = useState(firstKey);
  const [isPending, startTransition] = useTransition();
  // State lags behind a second tap in the same moment; this does not.
  const isSending = useRef(false);

  const settle = (result: ActionResult<T>) => setOutcome(({ attempt }) => ({ result, attempt: attempt + 1 }));

  if (posted !== seen) {
    setSeen(posted);
    setOutcome({ result: posted, attempt: outcome.attempt + 1 });
  }

  function send(formData: FormData, form: HTMLFormElement, onSuccess?: () => void) {
    if (isSending.current) return;
    isSending.current = true;
    startTransition(async () => {
      let answer: ActionResult<T>;
      try {
        answer = await action(outcome.result, formData);
      } catch (error) {
        if (leadsOn(error)) {
          tellTaken(form);
          throw error;
        }
        answer = unstable_isUnrecognizedActionError(error) ? OUTDATED : LOST;
      } finally {
        isSending.current = false;
      }
      startTransition(() => {
        settle(answer);
        if (!answer.ok) return;
        tellTaken(form);
        setKey(newKey());
        onSuccess?.();
      });
    });
  }

  return {
    ...outcome,
    /** What came back with a page that was posted without JavaScript; later the inputs themselves hold it. */
    values: posted && !posted.ok ? posted.values : undefined,
    formAction,
    key,
    isPending,
    send,
    /** The browser-side check found something: the same shape as a refusal by the server. */
    refuse: (fieldErrors: Record<string, string>) => settle(invalid(fieldErrors)),
  };
}

export type Submission<T> = ReturnType<typeof useSubmission<T>>;

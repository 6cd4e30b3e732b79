"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/**
 * Stands in a form that may be sent where there is no signal, a classroom for instance: pressed without a line, the button with
 * `value` waits and presses itself as soon as there is one. What was typed is kept by Autosave meanwhile.
 */
export function SendWhenOnline({ value }: { value: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const wait = (submitter: HTMLElement | null) => {
      pressed.current = submitter;
      setWaiting(submitter !== null);
    };
    const onSubmit = (event: SubmitEvent) => {
      const { submitter } = event;
      const isMeant = submitter instanceof HTMLButtonElement && submitter.value === value;
      if (!isMeant || navigator.onLine) return;
      event.preventDefault();
      event.stopPropagation();
      wait(submitter);
    };
    const onOnline = () => {
      const submitter = pressed.current;
      wait(null);
      if (submitter) form.requestSubmit(submitter);
    };
    form.addEventListener("submit", onSubmit, true);
    window.addEventListener("online", onOnline);
    return () => {
      form.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("online", onOnline);
    };
  }, [value]);

  return (
    <span ref={place} className="contents">
      {isWaiting ? (
        <Notice tone="wait" title="Belum ada sinyal" live="status">
          <p>Isian aman di perangkat ini dan dikirim sendiri begitu tersambung lagi. Biarkan halaman ini terbuka.</p>
          <div className="mt-2">
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                pressed.current = null;
                setWaiting(false);
              }}
            >
              Jangan kirim dulu
            </Button>
          </div>
        </Notice>
      ) : null}
    </span>
  );
}

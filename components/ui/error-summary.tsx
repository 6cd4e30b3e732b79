"use client";
import { CircleAlert } from "lucide-react";
import { useEffect, useId, useRef } from "react";

export type ErrorItem = { href: string; message: string };

/**
 * Stands on top of a form that was refused: says what happened and links to each field, in the words of the fields.
 * Takes the focus when it appears and at each further `attempt`, so that a second refusal is heard as well.
 */
export function ErrorSummary({
  title,
  items = [],
  attempt = 1,
}: {
  title: string;
  items?: readonly ErrorItem[];
  /** Counts the refusals, from 1. */
  attempt?: number;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      aria-labelledby={headingId}
      className="rounded-card border-2 border-bad bg-paper p-4"
    >
      <h2 id={headingId} className="flex gap-2 text-lg font-bold text-bad">
        <CircleAlert size={22} aria-hidden="true" className="mt-0.5 shrink-0" />
        {title}
      </h2>
      {items.length > 0 ? (
        <ul className="mt-1 grid">
          {items.map(({ href, message }) => (
            <li key={href}>
              <a
                href={href}
                className="flex min-h-tap items-center py-1.5 leading-snug font-bold text-bad underline underline-offset-3"
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

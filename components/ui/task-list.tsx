import type { ReactNode } from "react";
import { cardStyle } from "./card";
import { PageLink } from "./page-link";
import { Tag, type TagTone } from "./tag";

export type Task = {
  label: string;
  /** Without an address the task cannot be started yet; `note` says why. */
  href?: string;
  note?: ReactNode;
  status: { label: string; tone?: TagTone };
};

/** The parts of a long form, each with its state, in any order the reader likes. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  return (
    <ol aria-label={label} className={cardStyle({ pad: "none" })}>
      {tasks.map(({ label: name, href, note, status }) => (
        <li
          key={name}
          className="relative flex min-h-14 items-center justify-between gap-3 border-b border-line px-4 py-3 last:border-0 has-[a:hover]:bg-brand-soft"
        >
          <div className="min-w-0">
            {href ? (
              <PageLink
                href={href}
                className="font-bold text-brand underline underline-offset-3 after:absolute after:inset-0"
              >
                {name}
              </PageLink>
            ) : (
              <span className="font-bold text-ink-2">{name}</span>
            )}
            {note ? <div className="text-sm text-ink-2">{note}</div> : null}
          </div>
          <Tag tone={status.tone} className="shrink-0">
            {status.label}
          </Tag>
        </li>
      ))}
    </ol>
  );
}

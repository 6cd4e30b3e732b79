import { cx } from "class-variance-authority";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "./avatar";
import { cardStyle } from "./card";
import { PageLink } from "./page-link";

/** A list of things to act on, oldest first. Holds `InboxItem`s. */
export function Inbox({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="grid gap-3">
      {children}
    </ul>
  );
}

/** One thing that waits: who, what, since when. The whole card is the link. */
export function InboxItem({
  href,
  name,
  what,
  meta,
  mark,
}: {
  href: string;
  /** Whom or what it is about; the link's name. */
  name: string;
  what: ReactNode;
  /** Usually `<WaitingSince …>`. */
  meta?: ReactNode;
  /** Instead of the initials: an icon or a number in a circle. */
  mark?: ReactNode;
}) {
  return (
    <li
      className={cx(
        cardStyle({ pad: "none" }),
        "group relative flex items-center gap-3 p-3.5 transition-colors hover:border-brand focus-within:border-brand sm:p-4",
      )}
    >
      {mark ?? <Avatar name={name} />}
      <div className="grid min-w-0 flex-1 gap-0.5">
        <PageLink href={href} className="font-bold text-ink after:absolute after:inset-0 after:rounded-card">
          {name}
        </PageLink>
        <span className="text-sm text-ink-2">{what}</span>
        {meta ? <span className="mt-1">{meta}</span> : null}
      </div>
      <ChevronRight
        size={22}
        aria-hidden="true"
        className="shrink-0 text-brand transition-transform group-hover:translate-x-0.5"
      />
    </li>
  );
}

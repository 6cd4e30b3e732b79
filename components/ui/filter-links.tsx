import { cx } from "class-variance-authority";
import { PageLink } from "./page-link";

export type FilterLink = { href: string; label: string; count?: number; isCurrent: boolean };

/** Filters or tabs as links, so the address says what is shown and the back button works. They wrap, nothing is hidden. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, label: text, count, isCurrent }) => (
          <li key={href}>
            <PageLink
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={cx(
                "inline-flex min-h-tap items-center gap-2 rounded-full border-[1.5px] px-4 text-sm font-bold transition-colors",
                isCurrent
                  ? "border-brand bg-brand-soft text-brand"
                  : "border-line-strong bg-paper text-ink hover:border-brand hover:bg-brand-soft",
              )}
            >
              {text}
              {count === undefined ? null : <span className={isCurrent ? "text-brand" : "text-ink-2"}>{count}</span>}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

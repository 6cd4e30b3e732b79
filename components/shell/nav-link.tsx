"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

/** Whether `path` is the page at `href`, or lies below it. A role's home (`/kepsek`) is only itself. */
export function isAt(path: string, href: string): boolean {
  if (path === href) return true;
  const isHome = href.split("/").length <= 2;
  return !isHome && path.startsWith(`${href}/`);
}

/** Is `href` the entry of a menu where the reader is at `path`? An entry that lies below it knows better. */
export function isCurrentOf(path: string, href: string, others: readonly string[]): boolean {
  return isAt(path, href) && !others.some((other) => other.startsWith(`${href}/`) && isAt(path, other));
}

/** A menu link that knows whether it is the current page. `others` are the menu's other addresses. */
export function NavLink({
  href,
  others = [],
  className,
  children,
}: {
  href: string;
  others?: readonly string[];
  className: string;
  children: ReactNode;
}) {
  const isCurrent = isCurrentOf(usePathname(), href, others);
  return (
    <PageLink href={href} aria-current={isCurrent ? "page" : undefined} className={className}>
      {children}
    </PageLink>
  );
}

/** A menu entry with entries below it: opens in place, and by itself when the current page lies in it. */
export function NavGroup({
  hrefs,
  className,
  children,
}: {
  hrefs: readonly string[];
  className: string;
  children: ReactNode;
}) {
  const path = usePathname();
  return (
    <details open={hrefs.some((href) => isAt(path, href))} className={className}>
      {children}
    </details>
  );
}

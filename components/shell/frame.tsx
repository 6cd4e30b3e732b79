import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { Kawung, KawungGround } from "@/components/ui/kawung";
import { PageLink } from "@/components/ui/page-link";

/** Mark and name, leading home. */
export function Brand({ href, className }: { href: string; className?: string }) {
  return (
    <PageLink
      href={href}
      className={cx(
        "flex min-h-tap items-center gap-2 rounded-field px-1.5 text-[1.0625rem] leading-[1.05] font-extrabold tracking-tight text-on-brand",
        className,
      )}
    >
      <Kawung size={36} />
      <span>
        Guru <br className="min-[26rem]:hidden" />
        Tumbuh
      </span>
    </PageLink>
  );
}

/** The teal bar on top of every page. `isCentred` keeps its ends in line with the public pages' column. */
export function Bar({ isCentred = false, children }: { isCentred?: boolean; children: ReactNode }) {
  return (
    <header className="on-brand tidak-dicetak relative bg-brand-deep text-on-brand">
      <div className="absolute inset-0 overflow-hidden">
        <KawungGround />
      </div>
      <div className={cx("relative flex h-bar items-center gap-1 px-2 sm:px-4", isCentred && "mx-auto max-w-6xl")}>
        {children}
      </div>
    </header>
  );
}

import { cva, cx, type VariantProps } from "class-variance-authority";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "./page-link";

const page = cva("mx-auto grid w-full gap-4 sm:gap-5", {
  variants: {
    /** form: one column to fill in · read: text and lists · wide: tables and two columns. */
    width: { form: "max-w-xl", read: "max-w-3xl", wide: "max-w-6xl" },
  },
  defaultVariants: { width: "read" },
});

/** The column that holds a page's header and cards, with the distances between them. */
export function Page({
  width,
  className,
  children,
}: VariantProps<typeof page> & { className?: string; children: ReactNode }) {
  return <div className={cx(page({ width }), className)}>{children}</div>;
}

/**
 * The top of every page: where one is, and in one sentence what the page answers ("5 guru menunggu Bapak/Ibu").
 * `children` stand under the heading (a tag, a lead sentence); `aside` at its right on wide screens.
 */
export function PageHeader({
  title,
  kicker,
  back,
  aside,
  children,
}: {
  title: ReactNode;
  /** A line above the heading: school, step, number. */
  kicker?: ReactNode;
  /** Where "back" leads, with the name of that page. */
  back?: { href: string; label: string };
  aside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="grid gap-1">
      {back ? (
        <PageLink
          href={back.href}
          className="-mt-2 -ml-2 inline-flex min-h-tap items-center gap-1.5 justify-self-start rounded-field px-2 text-sm font-bold text-brand hover:underline"
        >
          <ArrowLeft size={18} aria-hidden="true" />
          {back.label}
        </PageLink>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {kicker ? <p className="text-sm font-semibold text-ink-2">{kicker}</p> : null}
          <h1 className="text-title font-extrabold tracking-tight break-words">{title}</h1>
        </div>
        {aside}
      </div>
      {children ? <div className="mt-1 flex flex-wrap items-center gap-2 text-ink-2">{children}</div> : null}
    </header>
  );
}

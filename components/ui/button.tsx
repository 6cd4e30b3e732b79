import { cx, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { PageLink } from "./page-link";

type Style = VariantProps<typeof buttonStyle>;

export type ButtonProps = Omit<ComponentProps<"button">, "children"> &
  Style & {
    children: ReactNode;
    /** A lucide icon before the words: `icon={<Check size={20} />}`. */
    icon?: ReactNode;
    /** Work is under way: the button keeps focus and its place, and says so. */
    busy?: boolean;
    busyLabel?: string;
  };

/** Drawn with a border alone: an icon would come to the browser with every form. */
const spinner = "size-5 shrink-0 animate-spin rounded-full border-[2.5px] border-current border-t-transparent";

/** A button that does something. For going somewhere use `ButtonLink`; to send a form use `SubmitButton`. */
export function Button({
  variant,
  size,
  wide,
  icon,
  busy = false,
  busyLabel = "Sedang diproses…",
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={busy || undefined}
      className={cx(buttonStyle({ variant, size, wide }), className)}
      {...rest}
    >
      {busy ? <span aria-hidden="true" className={spinner} /> : icon}
      {busy ? busyLabel : children}
    </button>
  );
}

export type ButtonLinkProps = Omit<ComponentProps<typeof PageLink>, "children"> &
  Style & { children: ReactNode; icon?: ReactNode; iconAfter?: ReactNode };

/** A link that looks like a button, because it is the next step. */
export function ButtonLink({ variant, size, wide, icon, iconAfter, className, children, ...rest }: ButtonLinkProps) {
  return (
    <PageLink className={cx(buttonStyle({ variant, size, wide }), className)} {...rest}>
      {icon}
      {children}
      {iconAfter}
    </PageLink>
  );
}

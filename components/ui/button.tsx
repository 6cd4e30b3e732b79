import { cva, cx, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

/** The only shapes a button has. One `primary` per screen; `refuse` for Tolak and what takes something away. */
export const buttonStyle = cva(
  "relative inline-flex items-center justify-center gap-2 rounded-field border-[1.5px] text-center font-bold leading-tight no-underline transition-colors duration-150 select-none aria-disabled:cursor-progress",
  {
    variants: {
      variant: {
        primary: "border-brand bg-brand text-on-brand hover:border-brand-deep hover:bg-brand-deep",
        quiet: "border-brand bg-paper text-brand hover:bg-brand-soft",
        refuse: "border-bad-line bg-paper text-bad hover:border-bad hover:bg-bad-soft",
        plain: "border-transparent bg-transparent text-brand hover:bg-brand-soft",
        onBrand: "border-on-brand bg-on-brand text-brand-deep hover:bg-brand-soft",
        onBrandQuiet: "border-on-brand-2 bg-transparent text-on-brand hover:bg-brand",
      },
      size: {
        normal: "min-h-control px-5 py-2 text-base",
        small: "min-h-tap px-4 py-1.5 text-sm",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "normal", wide: false },
  },
);

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
      {busy ? <LoaderCircle size={20} aria-hidden="true" className="shrink-0 animate-spin" /> : icon}
      {busy ? busyLabel : children}
    </button>
  );
}

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, "children"> &
  Style & { children: ReactNode; icon?: ReactNode; iconAfter?: ReactNode };

/** A link that looks like a button, because it is the next step. */
export function ButtonLink({ variant, size, wide, icon, iconAfter, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={cx(buttonStyle({ variant, size, wide }), className)} {...rest}>
      {icon}
      {children}
      {iconAfter}
    </Link>
  );
}

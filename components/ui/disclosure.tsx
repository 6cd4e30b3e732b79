import { cva, cx } from "class-variance-authority";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style";

const summary = cva("", {
  variants: {
    look: {
      quiet: buttonStyle({ variant: "quiet", wide: true }),
      refuse: buttonStyle({ variant: "refuse", wide: true }),
      text: "inline-flex min-h-tap items-center gap-1.5 rounded-field font-bold text-brand hover:underline",
    },
  },
});

/**
 * Opens in its place, with or without JavaScript. `look="refuse"` is for Tolak, whose reason is written right below it;
 * `look="text"` for an explanation.
 */
export function Disclosure({
  label,
  look = "text",
  open,
  className,
  children,
}: {
  label: ReactNode;
  look?: "quiet" | "refuse" | "text";
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={cx("group/buka", className)}>
      <summary className={summary({ look })}>
        {label}
        <ChevronDown
          size={18}
          aria-hidden="true"
          className="shrink-0 transition-transform group-open/buka:rotate-180"
        />
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}

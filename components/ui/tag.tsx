import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const tag = cva("inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-0.5 text-left text-xs font-bold", {
  variants: {
    tone: {
      calm: "bg-brand-soft text-brand",
      wait: "bg-wait-soft text-wait",
      good: "bg-good-soft text-good",
      bad: "bg-bad-soft text-bad",
      plain: "bg-ground-2 text-ink-2",
    },
  },
  defaultVariants: { tone: "calm" },
});

export type TagTone = NonNullable<VariantProps<typeof tag>["tone"]>;

/** A short word on a state or an amount. Colour never says it alone: the word does. */
export function Tag({
  tone,
  icon,
  className,
  children,
}: {
  tone?: TagTone;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cx(tag({ tone }), className)}>
      {icon}
      {children}
    </span>
  );
}

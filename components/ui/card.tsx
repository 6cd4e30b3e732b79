import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";

export const cardStyle = cva("rounded-card border", {
  variants: {
    tone: {
      paper: "border-line bg-paper shadow-card",
      soft: "border-brand-line bg-brand-soft",
      wait: "border-wait-line bg-wait-soft",
      flat: "border-line bg-ground",
    },
    pad: { normal: "p-4 sm:p-5", roomy: "p-5 sm:p-7", none: "overflow-hidden" },
  },
  defaultVariants: { tone: "paper", pad: "normal" },
});

/** One thing on its own sheet. With `title` it is a section with a heading and, at its right, `aside` (a tag, a link). */
export function Card({
  title,
  aside,
  tone,
  pad,
  className,
  children,
  ...rest
}: Omit<ComponentProps<"section">, "title"> &
  VariantProps<typeof cardStyle> & { title?: ReactNode; aside?: ReactNode }) {
  return (
    <section className={cx(cardStyle({ tone, pad }), className)} {...rest}>
      {title ? (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 className="text-lg">{title}</h2>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}

import { cva, cx } from "class-variance-authority";
import { CircleCheck, Clock, Info, OctagonX } from "lucide-react";
import type { ReactNode } from "react";

export type Tone = "info" | "good" | "wait" | "bad";

const notice = cva("flex gap-3 rounded-card border p-4", {
  variants: {
    tone: {
      info: "border-brand-line bg-brand-soft",
      good: "border-good-line bg-good-soft",
      wait: "border-wait-line bg-wait-soft",
      bad: "border-bad-line bg-bad-soft",
    },
  },
});

const icons = {
  info: <Info size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-brand" />,
  good: <CircleCheck size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />,
  wait: <Clock size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-wait" />,
  bad: <OctagonX size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-bad" />,
};

/**
 * A message in the page. `live` makes it spoken when it appears: "status" for what went well, "alert" for what went wrong.
 * A success says what happens next and who sees it.
 */
export function Notice({
  tone = "info",
  title,
  children,
  live,
  className,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  live?: "status" | "alert";
  className?: string;
}) {
  return (
    <div role={live} className={cx(notice({ tone }), className)}>
      {icons[tone]}
      <div className="grid min-w-0 gap-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

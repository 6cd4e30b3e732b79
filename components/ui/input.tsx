import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";

/** Text of 16 px and more (phones do not zoom in), 48 px high, a border that can be seen. */
export const inputStyle = cva(
  "block w-full min-w-0 rounded-field border-[1.5px] border-line-strong bg-paper px-3.5 py-2.5 text-base text-ink placeholder:text-ink-2 hover:border-brand aria-invalid:border-2 aria-invalid:border-bad disabled:bg-ground disabled:text-ink-2 [&[readonly]]:bg-ground",
  {
    variants: {
      /** As wide as what is expected: a hint of its own. */
      width: {
        full: "",
        code: "max-w-64 font-bold tabular-nums tracking-wider",
        number: "max-w-40 tabular-nums",
        score: "max-w-40 text-title font-bold tabular-nums",
        date: "max-w-52",
      },
      control: { line: "min-h-control", area: "min-h-32 resize-y" },
    },
    defaultVariants: { width: "full", control: "line" },
  },
);

type Width = Pick<VariantProps<typeof inputStyle>, "width">;

/** One line of text. For identifiers: `inputMode="numeric"`, never `type="number"`. */
export function TextInput({ width, className, type = "text", ...rest }: ComponentProps<"input"> & Width) {
  return <input type={type} className={cx(inputStyle({ width }), className)} {...rest} />;
}

/** The device's own date picker; the value is "2026-11-25". */
export function DateInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input type="date" className={cx(inputStyle({ width: "date" }), className)} {...rest} />;
}

/** A list to choose one from, for more than about five choices; otherwise `RadioGroup`. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <select className={cx(inputStyle(), "shape-select pr-11", className)} {...rest}>
      {children}
    </select>
  );
}
